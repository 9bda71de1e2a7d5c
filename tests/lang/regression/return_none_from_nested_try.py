def f(n):
    try:
        try:
            if n: return "inner"
        finally:
            if n == 2: return "inner finally"
    except ValueError:
        return "never"
    else:
        return "else"
    finally:
        if n == 3: return "outer finally"
print(f(0), f(1), f(2), f(3))  # expect: else inner inner finally outer finally
