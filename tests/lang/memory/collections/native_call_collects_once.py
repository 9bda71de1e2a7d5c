# collector: auto
import gc
gc.collect()
n = 0
def cb(p, i):
    global n
    n += p == "start"
gc.callbacks.append(cb)
keep = list(map(list, [()] * 10000))
gc.callbacks.clear()
print(n)  # expect: 1
