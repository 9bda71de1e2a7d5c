import sys
G = sys.getrefcount
def f(): return G(f)
print(G(f), f())  # expect: 2 3
g = f
print(G(f))  # expect: 3
h = lambda: 0
print(G(h), G(lambda: 0))  # expect: 2 1
def deco(fn): print(G(fn)); return fn
@deco  # expect: 2
def k(): pass
print(G(k))  # expect: 2
def outer():
    def inner(): pass
    return G(inner)
print(outer())  # expect: 2
print(G(f.__code__), G(f.__globals__) > 5, G(f.__dict__), G(f.__name__) > 1000)  # expect: 3 True 2 True
