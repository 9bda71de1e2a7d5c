import sys
G = sys.getrefcount
x = []
def g(a):
    yield G(a)
    yield a
it = g(x)
print(G(x), G(it))  # expect: 3 2
print(next(it))  # expect: 3
print(G(next(it)), G(x))  # expect: 3 3
it.close()
print(G(x))  # expect: 2
it = (v for v in x)
print(G(x))  # expect: 3
def h():
    v = yield
    yield G(v)
it = h(); next(it)
print(it.send([]))  # expect: 3
it = h(); next(it)
print(it.send(x))  # expect: 4
del it
print(G(x))  # expect: 2
