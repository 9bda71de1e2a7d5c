# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, sorted(k for k in self.o.__dict__))
gc.collect()
a, b = D("a"), D("b")
a.o, b.o = b, a
a.x = b.y = 1
del a, b
print(gc.collect())  # expect: a ['n', 'o', 'y']
# expect: b ['n', 'o', 'x']
# expect: 2
