# collector: off, auto
import gc, sys
gc.disable()
sys.unraisablehook = lambda u: print("ignored", u.exc_value)
class D:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): raise ValueError(self.n)
gc.collect()
a = D(1); b = D(2)
del a, b
print(gc.collect())  # expect: ignored 1
# expect: ignored 2
# expect: 2
