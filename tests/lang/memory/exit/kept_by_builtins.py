# collector: auto
import builtins
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
builtins.keep = D("builtins")
x = D("global")
print("end")  # expect: end
# expect: del builtins
# expect: del global
