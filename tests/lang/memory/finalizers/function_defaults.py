class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def f(a=D("d1"), b=D("d2"), *, k=D("k1"), m=D("k2")): pass
del f
print("defaults")  # expect: d2 d1 k1 k2 defaults
def g():
    v = D("cell")
    def h(): return v
    h.attr = D("attr")
    return h
h = g()
del h
print("closure")  # expect: attr cell closure
f = lambda x=D("lam"): x
f = None
print("lambda")  # expect: lam lambda
