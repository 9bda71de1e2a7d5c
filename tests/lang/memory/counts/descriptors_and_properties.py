import sys
G = sys.getrefcount
class D:
    def __get__(self, o, t): return None if o is None else (G(self), G(o))
    def __set__(self, o, v): print(G(self), G(o), G(v))
    def __delete__(self, o): print(G(self), G(o))
class A:
    d = D()
    @property
    def p(self): return G(self)
    @p.setter
    def p(self, v): print(G(self), G(v))
    @p.deleter
    def p(self): print(G(self))
a = A()
v = []
print(a.d, A().d, a.p, A().p)  # expect: (4, 4) (4, 3) 4 3
a.d = v  # expect: 4 4 4
a.d = []  # expect: 4 4 3
A().d = v  # expect: 4 3 4
a.p = v  # expect: 4 4
a.p = []  # expect: 4 3
del a.d, a.p  # expect: 4 4
# expect: 4
del A().p  # expect: 3
print(getattr(a, "p"), getattr(A(), "d"))  # expect: 4 (4, 3)
setattr(a, "p", v)  # expect: 4 4
