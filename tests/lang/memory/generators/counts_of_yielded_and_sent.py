import sys
G = sys.getrefcount
def g():
    x = []
    y = yield x
    print("sent", G(y), "own", G(x))
    yield y
it = g()
v = next(it)
print(G(v))  # expect: 3
w = []
u = it.send(w)  # expect: sent 4 own 3
print(G(w), u is w)  # expect: 4 True
del u
print(G(w), G(it), G(it.gi_frame) > 1)  # expect: 3 2 True
it.close()
print(G(v), G(w))  # expect: 2 2
def h():
    for x in [[], []]: yield G(x)
print(list(h()))  # expect: [3, 3]
e = ([] for _ in range(2))
print([G(x) for x in e])  # expect: [2, 2]
def k():
    z = yield from inner()
    yield G(z)
def inner():
    yield 1
    return []
print(list(k()))  # expect: [1, 2]
