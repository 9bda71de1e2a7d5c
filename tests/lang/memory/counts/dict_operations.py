import sys
G = sys.getrefcount
x = []
d = {}
d["a"] = x
print(G(x))  # expect: 3
d["a"] = x
print(G(x))  # expect: 3
v = d.get("a")
print(G(x))  # expect: 4
del v
d.setdefault("b", x)
print(G(x))  # expect: 4
print(G(d.pop("a")), G(x))  # expect: 3 3
e = d.copy()
print(G(x))  # expect: 4
e.update(d)
print(G(x))  # expect: 4
d.clear(); e.clear()
print(G(x))  # expect: 2
class K: pass
k = K()
d[k] = k
print(G(k))  # expect: 4
d[k] = 1
print(G(k))  # expect: 3
del d[k]
print(G(k))  # expect: 2
f = dict.fromkeys([1, 2, 3], x)
print(G(x))  # expect: 5
