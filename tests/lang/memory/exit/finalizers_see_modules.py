# collector: auto
import sys, math, weakref
class D:
    def __init__(self): self.s = sys
    def __del__(self): print("del", self.s is not None, math.floor(2.5), len("abc"), isinstance(self, D))
d = D()
e = [D()]
print("end")  # expect: end
# expect: del True 2 3 True
# expect: del True 2 3 True
