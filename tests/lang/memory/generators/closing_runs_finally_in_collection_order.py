# collector: off, auto
import gc
gc.disable()
gc.collect()
def g(n, l):
    try: yield
    finally: print("fin", n)
for names in ("ab", "xyz"):
    l = []
    for n in names:
        it = g(n, l); next(it); l.append(it)
    del it, l
    print(gc.collect())  # expect: fin a
    # expect: fin b
    # expect: 0
    # expect: fin x
    # expect: fin y
    # expect: fin z
    # expect: 0
