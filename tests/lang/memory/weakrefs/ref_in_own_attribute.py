import weakref
class A: pass
a = A()
a.r = weakref.ref(a, lambda w: print("never called: it dies with its owner"))
w = weakref.ref(a)
del a  # expect: never called: it dies with its owner
print(w())  # expect: None
