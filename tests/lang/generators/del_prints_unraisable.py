import sys
sys.unraisablehook = lambda u: print("unraisable", repr(u.exc_value), type(u.object).__name__)
def g():
    try: yield
    finally: raise KeyError("in finally")
it = g(); next(it)
del it  # expect: unraisable KeyError('in finally') generator
def h():
    try: yield
    except GeneratorExit: yield "ignored"
it = h(); next(it)
del it  # expect: unraisable RuntimeError('generator ignored GeneratorExit') generator
print("end")  # expect: end
