import sys
G = sys.getrefcount
def f():
    x = []
    g = (x for _ in range(1))
    a = G(x)
    next(g)
    b = G(x)
    del g
    return a, b, G(x)
print(f())  # expect: (2, 2, 2)
def g():
    x = []
    l = [lambda: x for _ in range(3)]
    a = G(x)
    c = l[0].__closure__[0]
    b = G(c)
    l.clear()
    return a, b, G(c)
print(g())  # expect: (2, 6, 3)
def h():
    cells = []
    for i in range(3):
        def k(): return i
        cells.append(k.__closure__[0])
    return cells[0] is cells[2], G(cells[0])
print(h())  # expect: (True, 6)
