import sys
G = sys.getrefcount
class A:
    def __getattr__(self, n): return G(self)
    def __setattr__(self, n, v): print(G(self), G(v))
    @property
    def p(self): return G(self)
a = A()
print(a.zz, A().zz, getattr(a, "q"), getattr(A(), "q"))  # expect: 4 3 4 3
a.x = []  # expect: 4 3
y = []
a.x = y  # expect: 4 4
setattr(a, "x", y)  # expect: 4 4
print(a.p, A().p)  # expect: 4 3
