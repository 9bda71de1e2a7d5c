class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
    def m(self): return self.n
f = D(1).m
print(f(), "alive")  # expect: 1 alive
f = None
print("gone")  # expect: del 1 gone
g = [D(2).m for _ in range(2)]
g.pop()
print("one left")  # expect: del 2 one left
g = None
print()  # expect: del 2
h = (lambda d: lambda: d.n)(D(3))
print(h())  # expect: 3
h = None
print("closure gone")  # expect: del 3 closure gone
k = map(D.m, [D(4), D(5)])
print(next(k))  # expect: 4
k = None
print("map gone")  # expect: del 5 del 4 map gone
z = zip([D(6)], [D(7)])
next(z)
print("zip item gone")  # expect: zip item gone
z = None
print("zip gone")  # expect: del 7 del 6 zip gone
e = enumerate([D(8)])
e = None
print("enumerate gone")  # expect: del 8 enumerate gone
