import sys
G = sys.getrefcount
x = object()
s = {x}
print(G(x))  # expect: 3
s.add(x)
print(G(x))  # expect: 3
t = s | {x}
print(G(x))  # expect: 4
u = frozenset(s)
print(G(x))  # expect: 5
s.discard(x)
print(G(x))  # expect: 4
print(G(t.pop()), G(x))  # expect: 3 3
del u
print(G(x))  # expect: 2
