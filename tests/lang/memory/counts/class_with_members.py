import sys
G = sys.getrefcount
class A:
    def __init__(self): pass
    @property
    def p(self): return 1
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
print(G(A))  # expect: 5
class B:
    def f(self): return super().__init__()
print(G(B))  # expect: 6
class C:
    def f(self): return __class__
print(G(C))  # expect: 6
x = A().c
print(G(A))  # expect: 6
