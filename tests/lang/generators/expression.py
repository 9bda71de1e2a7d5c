g = (x * x for x in range(5) if x % 2)
print(list(g), list(g))  # expect: [1, 9] []
print(sum(x for x in [1, 2, 3]), max((x for x in "abc"), default=None))  # expect: 6 c
print(type(g).__name__, g.__name__, g.__qualname__)  # expect: generator <genexpr> <genexpr>
n = 10
g = (n for _ in range(2))
n = 20
print(list(g))  # expect: [20, 20]
