print((lambda: 1)())  # expect: 1
print((lambda x, /, y=2, *a, k, **kw: (x, y, a, k, kw))(1, k=3, z=4))  # expect: (1, 2, (), 3, {'z': 4})
print((lambda *a: a)(1, 2))  # expect: (1, 2)
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])  # expect: [0, 1, 2]
fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
print((lambda: (yield)).__name__)  # expect: <lambda>
