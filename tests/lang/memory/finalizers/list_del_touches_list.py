l = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): l.append(("from del", self.n))
l[:] = [D(1), D(2), D(3)]
l.clear()
print(l)  # expect: [('from del', 3), ('from del', 2), ('from del', 1)]
l[:] = [D(1), D(2)]
del l[0]
print(len(l), l[-1])  # expect: 2 ('from del', 1)
l[0] = None
print(l)  # expect: [None, ('from del', 1), ('from del', 2)]
m = [D(7)]
m[0] = 1
print(l[-1])  # expect: ('from del', 7)
