def f(a, b=1, /, c=2, **kw):
    return a, b, c, kw
print(f(1), f(1, 2, 3), f(1, c=5, a=9))  # expect: (1, 1, 2, {}) (1, 2, 3, {}) (1, 1, 5, {'a': 9})
try:
    def g(a, /): pass
    g(a=1)
except TypeError as e:
    print(e)  # expect: g() got some positional-only arguments passed as keyword arguments: 'a'
