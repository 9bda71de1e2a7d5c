def p(x):
    print(x, end=" ")
    return x
def f(*a, **k): print(a, k)
f(p(1), *[p(2)], p(3), k=p(4), **{"z": p(5)}, y=p(6))  # expect: 1 2 3 4 5 6 (1, 2, 3) {'k': 4, 'z': 5, 'y': 6}
