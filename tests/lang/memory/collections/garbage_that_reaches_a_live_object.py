# collector: off, auto
import gc, sys
gc.disable()
gc.collect()
live = []
n = sys.getrefcount(live)
l = [live]; l.append(l); d = {"live": live}; d["d"] = d
print(sys.getrefcount(live) - n)  # expect: 2
del l, d
print(sys.getrefcount(live) - n)  # expect: 2
print(gc.collect(), sys.getrefcount(live) - n)  # expect: 2 0
