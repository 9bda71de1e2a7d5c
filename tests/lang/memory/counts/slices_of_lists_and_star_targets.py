import sys
G = sys.getrefcount
x = []
l = [x] * 5
print(G(x))  # expect: 7
a, *b = l
print(G(x), G(b))  # expect: 12 2
del a
*c, d = b
print(G(x))  # expect: 15
l[1:3] = [x]
print(G(x), len(l))  # expect: 14 4
del l[::2]
print(G(x), len(l))  # expect: 12 2
b[:] = c[:] = []
print(G(x))  # expect: 5
del d
l = l + l
print(G(x))  # expect: 6
l = [x for x in l]
print(G(x))  # expect: 6
l = None
print(G(x))  # expect: 2
