# collector: auto
import gc
gc.collect()
gc.set_threshold(0)
runs = []
gc.callbacks.append(lambda p, i: runs.append(p))
keep = [[] for _ in range(10000)]
for i in range(5000): keep.append({1: []})
print(runs)  # expect: []
gc.callbacks.clear()
