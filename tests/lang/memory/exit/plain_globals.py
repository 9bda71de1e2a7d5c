# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
c = D("c"); a = D("a"); b = D("b")
l = [D("l0"), D("l1")]
t = (D("t0"), D("t1"))
z = D("z")
print("end")  # expect: end
# expect: del c
# expect: del a
# expect: del b
# expect: del z
# expect: del l1
# expect: del l0
# expect: del t1
# expect: del t0
