# collector: off, auto
import gc
gc.disable()
class N:
    def __init__(self, n): self.n = n
def names(g): return [o.n for o in gc.get_objects(g) if type(o) is N]
gc.collect()
xs = [N(i) for i in range(5)]
print(names(0))  # expect: [0, 1, 2, 3, 4]
gc.collect(0)
print(names(1))  # expect: [0, 1, 2, 3, 4]
xs[0].r = xs[4]; xs[4].r = xs[2]
gc.collect(1)
print(names(2))  # expect: [0, 1, 2, 3, 4]
gc.collect()
print(names(2))  # expect: [0, 1, 2, 3, 4]
gc.collect()
print(names(2))  # expect: [0, 1, 2, 3, 4]
xs.reverse()
gc.collect()
print(names(2))  # expect: [0, 1, 2, 3, 4]
d = {i: x for i, x in enumerate(xs)}
del xs
gc.collect()
print(names(2))  # expect: [4, 3, 2, 1, 0]
