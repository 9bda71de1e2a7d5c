keep = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self): keep.append(self)
l = [R(i) for i in range(3)]
del l
print([r.n for r in keep])  # expect: [2, 1, 0]
d = {i: R(i + 10) for i in range(2)}
d.clear()
print([r.n for r in keep])  # expect: [2, 1, 0, 10, 11]
t = (R(20), R(21))
del t
print([r.n for r in keep])  # expect: [2, 1, 0, 10, 11, 21, 20]
keep.clear()
print(keep)  # expect: []
