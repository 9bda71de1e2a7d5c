# collector: auto
import gc
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = D("a"); b = D("b"); b.me = b
gc.freeze()
c = D("c"); c.me = c
print("end")  # expect: end
