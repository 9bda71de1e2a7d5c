import sys
def g():
    print(sys.exception())
    yield 1
    print(repr(sys.exception()))
    try:
        raise KeyError("k")
    except KeyError:
        yield 2
        print(repr(sys.exception()))
it = g()
next(it)  # expect: None
try:
    raise ValueError("v")
except ValueError:
    next(it)  # expect: ValueError('v')
    print(repr(sys.exception()))  # expect: ValueError('v')
print(sys.exception())  # expect: None
next(it, None)  # expect: KeyError('k')
