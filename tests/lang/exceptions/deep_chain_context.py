def f(n):
    try:
        if n == 0: raise ValueError("bottom")
        f(n - 1)
    except ValueError:
        raise ValueError(n)
try:
    f(3)
except ValueError as e:
    while e:
        print(e)  # expect: 3
        # expect: 2
        # expect: 1
        # expect: 0
        # expect: bottom
        e = e.__context__
