import sys
G = sys.getrefcount
key = "key " + str(1)
d = {key: 1}
print(G(key))  # expect: 3
e = {key: 2}
print(G(key))  # expect: 4
for k in d: print(G(k))  # expect: 5
d.clear()
print(G(key))  # expect: 4
class A: pass
a = A()
name = "attr_" + str(2)
print(G(name))  # expect: 2
setattr(a, name, 1)
print(G(name) > 100)  # expect: False
i = 10**10
f = {i: i}
print(G(i))  # expect: 6
f[i] = 5
print(G(i))  # expect: 5
j = 10**10 + len("x") - 1
f[j] = 6
print(G(i), G(j))  # expect: 5 2
g = {**f}
print(G(i))  # expect: 6
s = {i}
print(G(i))  # expect: 7
s.add(j)
print(G(i), G(j))  # expect: 7 2
