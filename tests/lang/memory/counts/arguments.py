import sys
G = sys.getrefcount
x = []
def f(a): return G(a)
def g(*a): return G(a[0]), G(a)
def h(**k): return G(k["v"]), G(k)
def d(v=x): return G(v)
def kw(*, v): return G(v)
print(f(x), f([]), f(a=x))  # expect: 4 2 4
print(g(x), g(*[x]), g(*(x,)))  # expect: (4, 2) (4, 2) (4, 2)
print(h(v=x), h(**{"v": x}))  # expect: (4, 2) (4, 2)
print(d(), d(x), d.__defaults__[0] is x, G(x))  # expect: 4 4 True 3
print(kw(v=x), kw(v=[]))  # expect: 4 2
def nested(a): return f(a)
print(nested(x), nested([]))  # expect: 5 3
def rebind(a):
    a = None
    return G(x)
print(rebind(x))  # expect: 3
