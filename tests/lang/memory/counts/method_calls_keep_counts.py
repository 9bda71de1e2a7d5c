import sys
G = sys.getrefcount
class A:
    def m(self): return G(self)
    def n(self, a, *b, **c): return G(self), G(a)
    def __call__(self, a): return G(self), G(a)
    @classmethod
    def c(cls, x): return G(x)
    @staticmethod
    def s(x): return G(x)
a = A()
x = []
print(a.m(), A.m(a), A().m(), (lambda: a.m())())  # expect: 3 3 2 3
print(a.n(x), A().n([]), A.n(a, x))  # expect: (3, 3) (2, 2) (3, 3)
print(a(x), A()([]), a([]))  # expect: (4, 5) (3, 4) (4, 4)
print(a.c(x), A.c([]), a.s(x), A.s([]))  # expect: 3 2 3 2
f = a.m
print(f(), f.__func__(a), G(a))  # expect: 4 4 3
print(getattr(a, "m")(), a.__class__.m(a))  # expect: 4 4
class B(A):
    def m(self): return super().m()
b = B()
print(b.m(), B().m(), G(b))  # expect: 4 3 2
