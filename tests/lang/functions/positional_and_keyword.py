def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 2, 3, 4, c=5, e=6))  # expect: (1, 2, (3, 4), 5, 4, {'e': 6})
print(f(c=1, a=0))  # expect: (0, 2, (), 1, 4, {})
print(f(*[1, 2], **{"c": 3, "z": 4}))  # expect: (1, 2, (), 3, 4, {'z': 4})
print(f(*(1,), 2, *[3], c=4, **{}, **{"q": 1}))  # expect: (1, 2, (3,), 4, 4, {'q': 1})
