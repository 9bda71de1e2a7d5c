import sys
G = sys.getrefcount
def f(x): return g(x), G(x)
def g(y): return h(y), G(y)
def h(z): return G(z)
v = []
print(f(v), f([]), f(x=v))  # expect: ((5, 4), 3) ((4, 3), 2) ((5, 4), 3)
for i in range(2):
    w = []
    print(G(w), f(w))  # expect: 2 ((5, 4), 3)
    # expect: 2 ((5, 4), 3)
def loop():
    out = []
    for item in [[], []]:
        out.append(G(item))
    return out, G(item)
print(loop())  # expect: ([3, 3], 2)
def rebound():
    a = []
    b = a
    a = b
    c = [b, a]
    d, e = c
    return G(a), G(d)
print(rebound())  # expect: (7, 7)
def tern(c):
    a, b = [], []
    r = a if c else b
    return G(a), G(b), G(r)
print(tern(True), tern(False))  # expect: (3, 2, 3) (2, 3, 3)
