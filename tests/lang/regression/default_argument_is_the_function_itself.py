def f(x, g=None):
    return g(x) if g else x * 2
print(f(3, f), f(3, g=lambda v: f(v, f)))  # expect: 6 6
