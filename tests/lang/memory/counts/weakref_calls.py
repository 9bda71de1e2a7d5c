import sys, weakref
G = sys.getrefcount
class A:
    def m(self): return G(self)
a = A()
r = weakref.ref(a)
print(G(r()), r().m(), G(a))  # expect: 2 3 2
x = r()
print(G(a))  # expect: 3
p = weakref.proxy(a)
print(p.m(), G(a))  # expect: 4 3
d = weakref.WeakValueDictionary(k=a)
print(G(a), G(d["k"]))  # expect: 3 3
v = d["k"]
print(G(a))  # expect: 4
s = weakref.WeakSet([a])
print(G(a))  # expect: 4
