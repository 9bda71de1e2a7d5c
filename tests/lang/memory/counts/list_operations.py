import sys
G = sys.getrefcount
x = []
l = [x]
l.append(x); l.insert(0, x)
print(G(x))  # expect: 5
l.extend([x, x])
print(G(x))  # expect: 7
m = l * 2
print(G(x))  # expect: 17
m[:] = []
print(G(x))  # expect: 7
l.pop()
print(G(x))  # expect: 6
del l[0]
print(G(x))  # expect: 5
l.sort(key=id); l.reverse()
print(G(x))  # expect: 5
a, *b = l
print(G(x), len(b))  # expect: 8 2
del a, b
l[0] = None
print(G(x))  # expect: 4
l *= 3
print(G(x))  # expect: 8
l.remove(x)
print(G(x))  # expect: 7
l.clear()
print(G(x))  # expect: 2
