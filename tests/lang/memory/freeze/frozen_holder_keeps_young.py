# collector: off, auto
import gc
gc.disable()
gc.collect()
holder = []
gc.freeze()
l = []; l.append(l); holder.append(l); del l
print(gc.collect())  # expect: 0
holder.clear()
print(gc.collect())  # expect: 1
gc.unfreeze()
print(gc.collect())  # expect: 0
