def adder(n, *rest, k=1, **kw):
    def add(x):
        nonlocal n
        n += 1
        return x + n + k + len(rest) + len(kw)
    return add
add = adder(1, 2, 3, k=4, z=5)
print(add(10), add(10))  # expect: 19 20
