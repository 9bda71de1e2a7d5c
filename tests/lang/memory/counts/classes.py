import sys
G = sys.getrefcount
class A: pass
print(G(A))  # expect: 5
a = A()
print(G(A))  # expect: 6
b = A()
print(G(A))  # expect: 7
del a, b
print(G(A))  # expect: 5
class B(A): pass
print(G(A), G(B))  # expect: 8 3
class C(A): pass
print(G(A))  # expect: 11
class D(B, C): pass
print(G(A), G(B), G(C), G(D))  # expect: 12 6 5 3
class M:
    def f(self): pass
print(G(M), G(M.f), G(M.__dict__["f"]))  # expect: 5 2 2
class S: __slots__ = ("a", "b")
print(G(S))  # expect: 5
class S0: __slots__ = ()
print(G(S0))  # expect: 3
class W: __slots__ = ("__weakref__",)
print(G(W))  # expect: 4
