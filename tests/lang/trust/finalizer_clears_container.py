class D:
    def __init__(self, c): self.c = c
    def __del__(self): self.c.clear()
l = []
l.append(D(l)); l.append(D(l)); l.append(3)
del l[0]
print(l)  # expect: []
l[:] = [D(l), 1, 2]
l[0] = "new"
print(l)  # expect: []
d = {}
d["a"] = D(d); d["b"] = 2
d["a"] = "replaced"
print(d)  # expect: {}
d["x"] = D(d)
del d["x"]
print(d)  # expect: {}
s = set()
s.add(D(s)); s.add(5)
s.pop(); s.clear()
print(s)  # expect: set()
l[:] = [D(l), D(l), 7]
l.pop(0)
print(l)  # expect: []
l[:] = [D(l), 7, 8]
l[:] = [9]
print(l)  # expect: []
l[:] = [D(l), 7, 8]
del l[:2]
print(l)  # expect: []
