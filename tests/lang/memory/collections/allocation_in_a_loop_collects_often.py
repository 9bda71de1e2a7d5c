# collector: auto
import gc
gc.collect()
n = 0
def cb(p, i):
    global n
    n += p == "start"
gc.callbacks.append(cb)
keep = []
for _ in range(20500): keep.append([])
gc.callbacks.clear()
print(n)  # expect: 10
