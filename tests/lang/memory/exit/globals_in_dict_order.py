# collector: auto
class D:
    def __init__(self, n): self.n = n
def make():
    def __del__(self): print("del", self.n)
    D.__del__ = __del__
make()
c = D("c"); a = D("a"); b = D("b")
print("end of script")  # expect: end of script
# expect: del c
# expect: del a
# expect: del b
