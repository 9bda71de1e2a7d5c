def g():
    yield 1; yield 2; yield 3
a, b, c = g()
print(a, b, c)  # expect: 1 2 3
x, *y = g()
print(x, y)  # expect: 1 [2, 3]
print(*g(), [*g()], {*g()} == {1, 2, 3}, dict(zip("abc", g())))  # expect: 1 2 3 [1, 2, 3] True {'a': 1, 'b': 2, 'c': 3}
