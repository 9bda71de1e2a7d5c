import weakref
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a))  # expect: True True 1
del a
print(r(), weakref.getweakrefcount(r))  # expect: None 0
print(repr(r).split(" at ")[0], repr(r).endswith("; dead>"))  # expect: <weakref True
print(type(r).__name__, type(r).__module__, weakref.ref is weakref.ReferenceType)  # expect: ReferenceType weakref True
