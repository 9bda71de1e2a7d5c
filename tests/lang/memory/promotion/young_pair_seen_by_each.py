# collector: off, auto
import gc
gc.disable()
gc.collect()
def ring():
    a, b = [], []
    a.append(b); b.append(a)
    return a
r = ring(); del r
print(gc.collect(0))  # expect: 2
r = ring(); gc.collect(0); del r
print(gc.collect(0), gc.collect(1))  # expect: 0 2
r = ring(); gc.collect(0); gc.collect(1); del r
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 2
