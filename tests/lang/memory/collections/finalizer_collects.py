# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("del", self.n, gc.collect())
gc.collect()
a = D(1); b = D(2)
del a, b
print(gc.collect())  # expect: del 1 0
# expect: del 2 0
# expect: 2
