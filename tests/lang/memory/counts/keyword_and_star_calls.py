import sys
G = sys.getrefcount
x, y = [], []
def f(a, b=None): return G(a), G(b) if b is not None else None
def va(*a): return [G(v) for v in a]
def kw(**k): return {n: G(v) for n, v in k.items()}
def both(a, *b, c, **d): return G(a), G(b), G(c), G(d)
print(f(x), f(a=x), f(x, b=y), f(b=y, a=x), f(*[x, y]), f(**{"a": x}))  # expect: (3, None) (3, None) (3, 3) (3, 3) (3, 3) (3, None)
print(va(x), va(x, x), va(*[x]), va(*(x, y)), va([]))  # expect: [4] [5, 5] [4] [4, 4] [3]
print(kw(a=x), kw(a=x, b=x), kw(**{"a": x}))  # expect: {'a': 5} {'a': 6, 'b': 6} {'a': 5}
print(both(x, y, c=x), both([], c=[], d=[]))  # expect: (4, 2, 4, 2) (2, 4294967295, 2, 2)
def d(a, b=x): return G(b)
print(d(1), d(1, x), d(1, []))  # expect: 4 4 2
print((lambda *a, **k: (G(a), G(k)))(1, k=2))  # expect: (2, 2)
