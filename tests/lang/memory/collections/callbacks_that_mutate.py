# collector: off, auto
import gc
gc.disable()
gc.collect()
def once(phase, info):
    gc.callbacks.remove(once)
    print("once", phase)
gc.callbacks.append(once)
gc.collect()  # expect: once start
gc.collect()
gc.callbacks[:] = [5]
import sys
sys.unraisablehook = lambda u: print(u.exc_value)
gc.collect()  # expect: 'int' object is not callable
# expect: 'int' object is not callable
gc.callbacks.clear()
