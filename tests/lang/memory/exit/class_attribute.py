# collector: auto
class D:
    def __del__(self): print("del class attribute")
class A:
    d = D()
print("end")  # expect: end
# expect: del class attribute
