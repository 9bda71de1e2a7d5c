# collector: off, auto
import gc
gc.disable()
gc.collect()
before = gc.get_stats()
print(len(before), sorted(before[0]))  # expect: 3 ['collected', 'collections', 'uncollectable']
l = []; l.append(l); del l
gc.collect(0)
gc.collect(1)
m = []; m.append(m); del m
gc.collect(2)
gc.collect(2)
after = gc.get_stats()
for a, b in zip(after, before): print({k: a[k] - b[k] for k in a})  # expect: {'collections': 1, 'collected': 1, 'uncollectable': 0}
# expect: {'collections': 1, 'collected': 0, 'uncollectable': 0}
# expect: {'collections': 2, 'collected': 1, 'uncollectable': 0}
