# collector: off, auto
import gc
gc.disable()
gc.collect()
out = []
def cb(phase, info):
    if phase == "start": out.append(gc.collect())
gc.callbacks.append(cb)
l = []; l.append(l); del l
print(gc.collect(), out)  # expect: 1 [0]
gc.callbacks.clear()
