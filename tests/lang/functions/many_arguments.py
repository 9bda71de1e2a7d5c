def f(*a, **k): return len(a), len(k)
print(f(*range(1000), **{f"k{i}": i for i in range(500)}))  # expect: (1000, 500)
def g(a, b, c, d, e, f, g, h, i, j, k, l): return a + l
print(g(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))  # expect: 13
