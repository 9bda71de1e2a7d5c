# collector: off, auto
import gc
gc.disable()
gc.collect()
a, b = [], []
a.append(b); b.append(a)
gc.collect()
y = []
a.append(y); y.append(a)
del a, b, y
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 3
