# collector: off, auto
import gc
gc.disable()
class N:
    def __init__(self, n): self.n = n
def names(g): return [o.n for o in gc.get_objects(g) if type(o) is N]
gc.collect()
kids = [N(i) for i in range(4)]
p = N("p")
p.a, p.b = kids[0], kids[1]
kids[1].c = kids[2]
q = {"x": kids[3], "y": p}
del p, kids
gc.collect(0)
print(names(1))  # expect: [3, 'p', 0, 1, 2]
q2 = {"z": q.pop("x")}
gc.collect()
print(names(2))  # expect: [3, 'p', 0, 1, 2]
gc.collect()
print(names(2))  # expect: [3, 'p', 0, 1, 2]
