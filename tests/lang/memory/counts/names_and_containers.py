import sys
G = sys.getrefcount
x = []
print(G(x))  # expect: 2
y = x
print(G(x))  # expect: 3
l = [x, x]
print(G(x))  # expect: 5
d = {1: x, "k": x}
print(G(x))  # expect: 7
t = (x,)
print(G(x))  # expect: 8
del y, l
print(G(x))  # expect: 5
del d, t
print(G(x))  # expect: 2
x.append(x)
print(G(x))  # expect: 3
x.clear()
print(G(x))  # expect: 2
