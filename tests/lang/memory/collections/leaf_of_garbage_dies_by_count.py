# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class S(D):
    __slots__ = ()
gc.collect()
a = D("in cycle"); a.me = a
class Plain: pass
p = Plain(); p.me = p; p.leaf = D("leaf"); p.text = "x" * 50
del a, p
print(gc.collect())  # expect: del in cycle
# expect: del leaf
# expect: 3
