import sys
G = sys.getrefcount
def f():
    x = []
    before = G(x)
    def g(): return G(x)
    return before, G(x), g()
print(f())  # expect: (2, 2, 2)
def h():
    x = []
    def g():
        nonlocal x
        x = []
        return G(x)
    return g(), G(x)
print(h())  # expect: (2, 2)
def k(v):
    def g(): return v
    return G(v), G(g)
print(k([]))  # expect: (2, 2)
def frame():
    x = []
    fr = sys._getframe()
    n = G(x)
    d = fr.f_locals
    m = G(x)
    v = d["x"]
    return n, m, G(x)
print(frame())  # expect: (2, 2, 3)
def loc():
    x = []
    l = locals()
    return G(x)
print(loc())  # expect: 3
class A:
    def __init__(self): self.n = G(self)
print(A().n)  # expect: 3
