# collector: auto
import gc
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = D("garbage"); a.me = a; del a
b = D("global"); b.me = b
print("end")  # expect: end
# expect: del garbage
# expect: del global
