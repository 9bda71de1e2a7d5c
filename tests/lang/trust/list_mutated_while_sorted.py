l = [3, 1, 2]
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        l.append(1)
        return self.v < o.v
l = [K(3), K(1), K(2)]
try:
    l.sort()
except ValueError as e:
    print(e, len(l))  # expect: list modified during sort 3
m = [5, 4, 3]
def key(x):
    m.clear()
    return x
m.sort(key=key)
print(m)  # expect: [3, 4, 5]
n = [3, 2, 1]
def key2(x):
    n.extend([7, 8])
    return x
try:
    n.sort(key=key2)
except ValueError as e:
    print(e, n)  # expect: list modified during sort [1, 2, 3]
class L:
    def __lt__(self, o): del p[:]; return True
p = [L(), L(), L()]
p.sort()
print(len(p))  # expect: 3
