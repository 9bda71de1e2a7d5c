# collector: off, auto
import gc
gc.disable()
class N:
    __slots__ = ("n", "a", "b")
    def __init__(self, n): self.n = n; self.a = self.b = None
def names(g): return [o.n for o in gc.get_objects(g) if type(o) is N]
gc.collect()
ns = [N(i) for i in range(7)]
head = ns[3]
ns[3].a = ns[6]; ns[6].a = ns[0]; ns[0].a = ns[5]; ns[5].b = ns[1]; ns[1].b = ns[2]; ns[2].a = ns[4]
del ns
print(names(0))  # expect: [0, 1, 2, 3, 4, 5, 6]
gc.collect(0)
print(names(1))  # expect: [3, 6, 0, 5, 1, 2, 4]
gc.collect(1)
print(names(2))  # expect: [3, 6, 0, 5, 1, 2, 4]
gc.collect()
print(names(2))  # expect: [3, 6, 0, 5, 1, 2, 4]
