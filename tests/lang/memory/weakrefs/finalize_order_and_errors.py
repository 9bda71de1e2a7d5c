import weakref, sys
sys.unraisablehook = lambda u: print("unraisable", repr(u.exc_value))
class A:
    def __del__(self): print("del")
a = A()
weakref.finalize(a, print, "one")
weakref.finalize(a, lambda: 1 / 0)
weakref.finalize(a, print, "three")
del a  # expect: del
# expect: three
# expect: unraisable ZeroDivisionError('division by zero')
# expect: one
print("after")  # expect: after
