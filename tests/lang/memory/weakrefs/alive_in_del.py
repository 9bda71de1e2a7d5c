import weakref
class A:
    def __del__(self): print("in del", r() is self, weakref.getweakrefcount(self))
a = A()
r = weakref.ref(a)
del a  # expect: in del True 1
print(r())  # expect: None
