class A:
    def __setattr__(self, n, v):
        print("set", n)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
a = A()
a.x = 1  # expect: set x
print(a.x)  # expect: 1
del a.x  # expect: del x
try:
    del a.x  # expect: del x
except AttributeError as e:
    print(e)  # expect: 'A' object has no attribute 'x'
setattr(a, "y", 2); delattr(a, "y")  # expect: set y
# expect: del y
