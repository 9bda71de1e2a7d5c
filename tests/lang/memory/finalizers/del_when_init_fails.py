class A:
    def __init__(self): raise ValueError("init")
    def __del__(self): print("deleted half made")
try:
    A()
except ValueError as e:
    print(e)  # expect: init
    # expect: deleted half made
print("end")  # expect: end
