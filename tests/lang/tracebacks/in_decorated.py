def deco(f):
    def wrapper(*a, **k):
        return f(*a, **k)
    return wrapper
@deco
def target(x):
    return x + "a"
target(1)
# raises: TypeError: unsupported operand type(s) for +: 'int' and 'str'
