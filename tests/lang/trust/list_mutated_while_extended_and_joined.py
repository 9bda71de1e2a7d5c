l = [1, 2, 3]
def grow():
    for x in l:
        if len(l) < 10: l.append(x)
        yield x
m = []
m.extend(grow())
print(m)  # expect: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1]
l = []
def self_extend():
    for i in range(3):
        l.append("x")
        yield i
l.extend(self_extend())
print(l)  # expect: ['x', 0, 'x', 1, 'x', 2]
l = [1, 2, 3]
def clearing():
    yield 1
    l.clear()
    yield 2
l.extend(clearing())
print(l)  # expect: [2]
l[:] = (l.append(i) or i for i in range(3))
print(l)  # expect: [0, 1, 2]
