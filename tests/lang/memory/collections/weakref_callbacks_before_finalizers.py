# collector: off, auto
import gc, weakref
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, [w() for w in refs])
gc.collect()
a, b = D("a"), D("b")
a.o, b.o = b, a
refs = [weakref.ref(a, lambda w: print("callback a")), weakref.ref(b, lambda w: print("callback b"))]
del a, b
print(gc.collect())  # expect: callback a
# expect: callback b
# expect: del a [None, None]
# expect: del b [None, None]
# expect: 2
