def f(n):
    a = b = c = d = e = n
    try:
        if n == 0: raise ValueError("bottom")
        r = f(n - 1)
    except ValueError:
        if n < 50: raise
        return a + b + c + d + e
    finally:
        n = -1
    return r + (n == -1)
print(f(100))  # expect: 300
