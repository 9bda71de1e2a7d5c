# collector: auto
import gc
gc.collect()
gc.disable()
runs = []
gc.callbacks.append(lambda p, i: runs.append(i["generation"]))
keep = [[] for _ in range(20000)]
print(runs, gc.get_count()[0] > 19000)  # expect: [] True
gc.enable()
keep.append([])
for i in range(3): keep.append([])
print(runs[:2])  # expect: [0, 0]
gc.callbacks.clear()
