import sys
class D:
    def __del__(self): raise ValueError("in del")
def hook(u): print("unraisable", u.exc_type.__name__, u.exc_value, u.object.__qualname__, u.err_msg)
sys.unraisablehook = hook
D()  # expect: unraisable ValueError in del D.__del__ None
d = D()
del d  # expect: unraisable ValueError in del D.__del__ None
print("went on")  # expect: went on
