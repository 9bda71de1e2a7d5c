# collector: off, auto
import gc
gc.disable()
gc.collect()
def cb(phase, info): print(phase, info)
gc.callbacks.append(cb)
l = []; l.append(l); del l
gc.collect(0)  # expect: start {'generation': 0, 'collected': 0, 'uncollectable': 0}
# expect: stop {'generation': 0, 'collected': 1, 'uncollectable': 0}
gc.collect(1)  # expect: start {'generation': 1, 'collected': 0, 'uncollectable': 0}
# expect: stop {'generation': 1, 'collected': 0, 'uncollectable': 0}
l = []; l.append(l); del l
gc.collect()  # expect: start {'generation': 2, 'collected': 0, 'uncollectable': 0}
# expect: stop {'generation': 2, 'collected': 1, 'uncollectable': 0}
gc.callbacks.remove(cb)
gc.collect()
print(gc.callbacks)  # expect: []
