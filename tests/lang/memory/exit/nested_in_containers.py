# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = {"k": D("dict")}
l = [[D("inner")], D("outer")]
o = D("o")
o.child = D("child")
print("end")  # expect: end
# expect: del o
# expect: del dict
# expect: del outer
# expect: del child
# expect: del inner
