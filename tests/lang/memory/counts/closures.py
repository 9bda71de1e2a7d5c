import sys
G = sys.getrefcount
def f(v):
    def g(): return G(v)
    return g
x = []
g = f(x)
print(g(), G(x), G(g.__closure__), G(g.__closure__[0]))  # expect: 3 3 2 2
h = f(x)
print(G(x))  # expect: 4
del g
print(G(x))  # expect: 3
del h
print(G(x))  # expect: 2
def two():
    v = []
    def a(): return v
    def b(): return v
    return G(v), G(a.__closure__[0])
print(two())  # expect: (2, 4)
