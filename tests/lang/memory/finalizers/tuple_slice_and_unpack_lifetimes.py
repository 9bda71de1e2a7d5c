class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
a, b = D(1), D(2)
a, b = b, a
print("swapped")  # expect: swapped
a = b = None
print("gone")  # expect: del 2 del 1 gone
x, *y = [D(1), D(2), D(3)]
x = None
print("x")  # expect: del 1 x
y = None
print("y")  # expect: del 3 del 2 y
(p, q), r = (D("p"), D("q")), D("r")
p = q = r = None
print("nested")  # expect: del p del q del r nested
for i, v in enumerate([D(7), D(8)]): print(i, end=" ")
del v
print("enumerate")  # expect: 0 1 del 7 del 8 enumerate
for k, v in {"k": D(9)}.items(): pass
del v
print("items")  # expect: del 9 items
for v in (D(i) for i in range(2)): pass
del v
print("genexp")  # expect: del 0 del 1 genexp
for v in map(D, "ab"): pass
del v
print("map")  # expect: del a del b map
for a, b in zip([D(1)], [D(2)]): pass
del a, b
print("zip")  # expect: del 1 del 2 zip
