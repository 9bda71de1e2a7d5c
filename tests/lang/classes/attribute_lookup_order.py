class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return f"data {self.n}"
    def __set__(self, o, v): pass
class N:
    def __get__(self, o, t): return "non-data"
class A:
    d = D("A")
    n = N()
    c = "class"
    def __getattr__(self, k): return f"getattr {k}"
a = A()
a.__dict__.update(d="inst d", n="inst n", c="inst c", z="inst z")
print(a.d, a.n, a.c, a.z, a.q)  # expect: data A inst n inst c inst z getattr q
class B(A):
    d = "plain overrides"
b = B()
b.__dict__["d"] = "inst"
print(b.d, B.d, A.d)  # expect: inst plain overrides data A
