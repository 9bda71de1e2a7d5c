a, b, c = 1, "x", 2
def f():
    return a * c + (b - c)
f()
# raises: TypeError: unsupported operand type(s) for -: 'str' and 'int'
