# collector: off, auto
import gc
gc.disable()
class N:
    def __init__(self, n): self.n = n; self.kids = []; self.up = None
    def __del__(self): print(self.n, end=" ")
def tree():
    ns = [N(i) for i in range(8)]
    for i in range(1, 4):
        ns[i].kids = [ns[2 * i], ns[2 * i + 1]]
        for k in ns[i].kids: k.up = ns[i]
    return ns[1]
gc.collect()
t = tree(); del t
gc.collect()
print("never collected before")  # expect: 0 1 2 3 4 5 6 7 never collected before
t = tree(); gc.collect(0); del t
gc.collect()
print("after collect(0)")  # expect: 0 1 3 2 7 6 5 4 after collect(0)
t = tree(); gc.collect(0); gc.collect(1); del t
gc.collect()
print("after collect(0) and (1)")  # expect: 0 1 3 2 7 6 5 4 after collect(0) and (1)
t = tree(); gc.collect(); del t
gc.collect()
print("after a full one")  # expect: 0 1 3 2 7 6 5 4 after a full one
t = tree(); gc.collect(); gc.collect(); del t
gc.collect()
print("after two full ones")  # expect: 0 1 3 2 7 6 5 4 after two full ones
