# collector: auto
class D:
    def __del__(self): print("del default")
def f(x=D()): pass
print("end")  # expect: end
# expect: del default
