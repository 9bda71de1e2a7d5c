# collector: auto
class D:
    def __init__(self, n, *o): self.n = n; self.o = o
    def __del__(self): print("del", self.n)
a = D("a"); b = D("b", a); c = D("c", b, a)
print("end")  # expect: end
# expect: del a
# expect: del b
# expect: del c
