import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, "in", sys._getframe(1).f_code.co_name)
def outer():
    d = D(1)
    inner(d)
    d = None
    print("outer after")
def inner(x):
    x = None
    print("inner after")
outer()  # expect: inner after
# expect: del 1 in outer
# expect: outer after
def caller():
    D(2)
    [D(3)].clear()
caller()  # expect: del 2 in caller
# expect: del 3 in caller
