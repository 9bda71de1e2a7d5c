import gc
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)  # expect: 1 2 4 32 38
print(gc.get_debug())  # expect: 0
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
print(gc.get_debug())  # expect: 4
gc.set_debug(0)
try:
    gc.set_debug("x")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
