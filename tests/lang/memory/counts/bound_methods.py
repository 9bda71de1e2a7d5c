import sys
G = sys.getrefcount
class A:
    def m(self): return G(self)
a = A()
print(G(a), a.m())  # expect: 2 3
b = a.m
print(G(a), b(), G(b))  # expect: 3 4 2
c = a.m
print(G(a))  # expect: 4
del b, c
print(G(a))  # expect: 2
l = [].append
print(G(l), G(l.__self__))  # expect: 2 2
