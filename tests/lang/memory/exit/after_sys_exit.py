# collector: auto
import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)  # expect: del y
x = D("x")
def f():
    y = D("y")
    sys.exit(0)
f()
# expect: del x
