# collector: auto
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make():
    d = D("in closure")
    return lambda: d
f = make()
g = D("plain")
h = (lambda x: lambda: x)(D("in lambda"))
print("end")  # expect: end
# expect: del plain
# expect: del in closure
# expect: del in lambda
