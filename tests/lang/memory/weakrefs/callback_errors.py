import weakref, sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_value)
class A: pass
a = A()
def bad(w): raise ValueError("in callback")
r = weakref.ref(a, bad)
s = weakref.ref(a, lambda w: print("still called"))
del a  # expect: still called
# expect: unraisable in callback
print("end")  # expect: end
