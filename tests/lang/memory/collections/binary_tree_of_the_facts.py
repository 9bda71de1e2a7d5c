# collector: off, auto
import gc
gc.disable()
class N:
    def __init__(self, n): self.n = n; self.me = self; self.l = self.r = None
    def __del__(self): print(self.n, end=" ")
def tree():
    t = [None] + [N(i) for i in range(1, 8)]
    for i in range(1, 4): t[i].l = t[2 * i]; t[i].r = t[2 * i + 1]
    return t[1]
gc.collect()
t = tree(); del t; gc.collect()
print()  # expect: 1 2 3 4 5 6 7
t = tree(); gc.collect(0); del t; gc.collect()
print()  # expect: 1 2 3 4 5 6 7
t = tree(); gc.collect(0); gc.collect(1); del t; gc.collect()
print()  # expect: 1 2 3 4 5 6 7
def built_downwards(i):
    n = N(i)
    if i < 4: n.l = built_downwards(2 * i); n.r = built_downwards(2 * i + 1)
    return n
t = built_downwards(1); del t; gc.collect()
print()  # expect: 1 2 4 5 3 6 7
t = built_downwards(1); gc.collect(); del t; gc.collect()
print()  # expect: 1 2 4 5 3 6 7
