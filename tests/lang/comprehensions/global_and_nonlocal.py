def f():
    n = 0
    def g():
        nonlocal n
        [n := n + x for x in range(4)]
    g()
    return n
print(f())  # expect: 6
def h():
    global q
    [q := x for x in range(3)]
h()
print(q)  # expect: 2
