# collector: off, auto
import gc
gc.disable()
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        if self.n == "r": saved.append(self)
        print("del", self.n)
gc.collect()
r = R("r"); r.me = r
o = R("o"); o.me = o
del r, o
print(gc.collect())  # expect: del r
# expect: del o
# expect: 1
print(saved[0].n)  # expect: r
h = R("holder"); h.me = h; h.leaf = R("leaf")
del h
print(gc.collect())  # expect: del holder
# expect: del leaf
# expect: 2
