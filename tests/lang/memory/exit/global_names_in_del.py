# collector: auto
import math
class D:
    def __del__(self): print("del", math is None, D is None, "helper" in globals())
def helper(): pass
d = D()
print("end")  # expect: end
# expect: del False False True
