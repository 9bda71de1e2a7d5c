def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2))  # expect: [1, 2] [1, 2]
print(f.__defaults__)  # expect: ([1, 2],)
f.__defaults__ = (9,)
try:
    f(1)
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'append'
