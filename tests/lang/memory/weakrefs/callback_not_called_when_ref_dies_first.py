import weakref
class A: pass
a = A()
r = weakref.ref(a, lambda w: print("never"))
del r
del a
print("silent")  # expect: silent
