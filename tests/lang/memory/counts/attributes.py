import sys
G = sys.getrefcount
class A: pass
class S: __slots__ = ("v",)
x = []
a = A()
a.v = x
print(G(x), G(a.v))  # expect: 3 3
d = a.__dict__
print(G(x), G(d))  # expect: 3 3
a.w = x
print(G(x))  # expect: 4
del a.v
print(G(x))  # expect: 3
s = S()
s.v = x
print(G(x), G(s.v))  # expect: 4 4
s.v = s.v
print(G(x))  # expect: 4
del s.v
A.c = x
print(G(x))  # expect: 4
del A.c, a.w
print(G(x))  # expect: 2
