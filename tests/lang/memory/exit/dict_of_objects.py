# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = {i: D(i) for i in range(3)}
s = {D("s")}
t = (D("t0"), [D("t1")])
x = D("x")
print("end")  # expect: end
# expect: del x
# expect: del 0
# expect: del 1
# expect: del 2
# expect: del s
# expect: del t0
# expect: del t1
