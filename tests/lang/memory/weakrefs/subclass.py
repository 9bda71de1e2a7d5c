import weakref
class R(weakref.ref):
    def __init__(self, o, cb=None, tag=None):
        super().__init__(o, cb)
        self.tag = tag
    def __new__(cls, o, cb=None, tag=None): return super().__new__(cls, o, cb)
class A: pass
a = A()
r = R(a, None, "t")
print(r.tag, r() is a, r is R(a), weakref.getweakrefcount(a))  # expect: t True False 1
s = weakref.ref(a)
print(s is r, weakref.getweakrefcount(a))  # expect: False 2
del a
print(r(), r.tag)  # expect: None t
