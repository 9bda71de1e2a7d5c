import sys
G = sys.getrefcount
x = []
it = iter([x, x])
print(G(x))  # expect: 4
next(it)
print(G(x))  # expect: 4
list(it)
print(G(x))  # expect: 2
l = [x]
i = iter(l)
print(G(l))  # expect: 3
list(i)
print(G(l))  # expect: 2
e = enumerate(l)
print(G(l))  # expect: 3
z = zip(l, l)
print(G(l))  # expect: 5
m = map(f := (lambda v: v), l)
print(G(l), G(f))  # expect: 6 3
del e, z, m
print(G(l))  # expect: 2
for v in l: print(G(v), G(l))  # expect: 4 3
r = reversed(l)
print(G(l))  # expect: 3
d = {"k": x}
ks = d.keys()
print(G(d))  # expect: 3
di = iter(d)
print(G(d))  # expect: 4
