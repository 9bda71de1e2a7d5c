class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b, c = D("a"), D("b"), D("c")
del c, a  # expect: del c
# expect: del a
print("between")  # expect: between
del b  # expect: del b
