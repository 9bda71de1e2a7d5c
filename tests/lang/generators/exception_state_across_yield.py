def g():
    try:
        yield 1
    except ValueError as e:
        yield repr(e.__context__)
it = g(); next(it)
try:
    raise KeyError("active")
except KeyError:
    print(it.throw(ValueError("t")))  # expect: None
def h():
    try: 1 / 0
    except ZeroDivisionError:
        yield
        raise
it = h(); next(it)
try:
    next(it)
except ZeroDivisionError as e:
    print("reraised", e)  # expect: reraised division by zero
