# collector: off, auto
import gc
gc.disable()
class D:
    def __del__(self): D.seen = gc.is_finalized(self); D.keep = self
class P: pass
gc.collect()
D()
print(D.seen, gc.is_finalized(D.keep))  # expect: False True
d = D(); d.me = d
p = P(); p.me = p; p.d = d
D.keep = None
del d, p
print(gc.collect(), gc.is_finalized(D.keep))  # expect: 1 True
q = P(); q.d = D(); q.me = q
w = q.d
D.keep = None
del q
print(gc.collect(), gc.is_finalized(w))  # expect: 2 False
