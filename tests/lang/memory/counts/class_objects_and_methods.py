import sys
G = sys.getrefcount
class A:
    def f(self): pass
n = G(A)
print(n)  # expect: 5
a = A()
print(G(A) - n)  # expect: 1
m = a.f
print(G(A) - n, G(A.f), G(A.__dict__["f"]))  # expect: 1 3 3
t = (A, A)
print(G(A) - n)  # expect: 3
del m, a, t
print(G(A) - n)  # expect: 0
k = A.__mro__
print(G(A) - n, G(k))  # expect: 0 3
d = A.__dict__
print(G(A) - n)  # expect: 0
s = A.__subclasses__()
print(G(A) - n)  # expect: 0
class B(A): pass
print(G(A) - n)  # expect: 3
import gc
del B
gc.collect()
print(G(A) - n)  # expect: 0
i = isinstance(5, A)
print(G(A) - n)  # expect: 0
x = type(A())
print(G(A) - n)  # expect: 1
