def f():
    x, y = 1, 2
    def g(): return x, y
    return g
g = f()
print(g.__code__.co_freevars, [c.cell_contents for c in g.__closure__])  # expect: ('x', 'y') [1, 2]
g.__closure__[0].cell_contents = 10
print(g())  # expect: (10, 2)
def h():
    def k(): return z
    try:
        print(k.__closure__[0].cell_contents)
    except ValueError as e:
        print(e)
    z = 1
h()  # expect: Cell is empty
