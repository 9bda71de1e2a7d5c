# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b = D("a"), D("b")
a.o, b.o = b, a
print("end")  # expect: end
# expect: del a
# expect: del b
