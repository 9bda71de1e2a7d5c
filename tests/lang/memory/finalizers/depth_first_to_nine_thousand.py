class D:
    order = []
    def __init__(self, n, nxt): self.n = n; self.nxt = nxt; self.leaf = Leaf(n)
    def __del__(self): D.order.append(self.n)
class Leaf:
    def __init__(self, n): self.n = n
    def __del__(self): D.order.append(-self.n)
head = None
for i in range(1, 1001): head = D(i, head)
del head
o = D.order
print(o[:3], o[-3:], o[998:1003], len(o))  # expect: [1000, 999, 998] [-998, -999, -1000] [2, 1, -1, -2, -3] 2000
l = None
class E:
    order = []
    def __init__(self, n): self.n = n
    def __del__(self): E.order.append(self.n)
for i in range(500): l = [E(i), l, E(1000 + i)]
del l
print(E.order[:4], E.order[498:503], E.order[-3:])  # expect: [1499, 1498, 1497, 1496] [1001, 1000, 0, 1, 2] [497, 498, 499]
