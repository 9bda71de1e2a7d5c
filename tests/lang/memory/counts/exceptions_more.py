import sys
G = sys.getrefcount
class E(Exception): pass
def f():
    e = E()
    try: raise e
    except E as c:
        r = G(e), c is e
    return r + (G(e),)
print(f())  # expect: (4, True, 2)
def g():
    try: raise E
    except E as e: return G(e)
print(g())  # expect: 3
def h(x):
    try: raise E(x)
    except E: pass
    return G(x)
print(h([]))  # expect: 2
v = []
print(h(v))  # expect: 3
def k():
    x = []
    try:
        try: raise E(x)
        finally: n = G(x)
    except E: m = G(x)
    return n, m, G(x)
print(k())  # expect: (3, 3, 2)
def w():
    x = []
    class M:
        def __enter__(self): return x
        def __exit__(self, *a): self.n = G(x); return True
    m = M()
    with m as y: raise E(x)
    return m.n, G(x)
print(w())  # expect: (4, 3)
