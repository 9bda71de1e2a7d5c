# collector: off, auto
import gc
gc.disable()
class D:
    def __init__(self): self.me = self
    def __del__(self):
        self.more = [[] for _ in range(100)]
        l = []; l.append(l)
gc.collect()
d = D(); del d
print(gc.collect())  # expect: 1
print(gc.collect())  # expect: 1
