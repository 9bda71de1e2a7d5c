# collector: off, auto
import gc, sys
gc.disable()
sys.unraisablehook = lambda u: print("unraisable", u.exc_value)
def bad(phase, info): raise ValueError(phase)
gc.callbacks.append(bad)
gc.callbacks.append(lambda p, i: print("next", p))
gc.collect()  # expect: unraisable start
# expect: next start
# expect: unraisable stop
# expect: next stop
gc.callbacks.clear()
