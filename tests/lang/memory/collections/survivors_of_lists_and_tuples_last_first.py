# collector: off, auto
import gc
gc.disable()
class N:
    __slots__ = ("n",)
    def __init__(self, n): self.n = n
def names(g): return [o.n for o in gc.get_objects(g) if type(o) is N]
gc.collect()
ns = [N(i) for i in range(6)]
late = [ns[0], ns[1], ns[2]]
t = (ns[3], ns[4])
rest = {"k": ns[5]}
del ns
gc.collect(0)
print(names(1))  # expect: [2, 1, 0, 4, 3, 5]
gc.collect(1)
print(names(2))  # expect: [2, 1, 0, 4, 3, 5]
gc.collect()
print(names(2))  # expect: [2, 1, 0, 4, 3, 5]
