import sys
def g():
    try:
        raise ValueError("g")
    except ValueError:
        yield sys.exception().args
        yield sys.exception().args
it = g()
print(next(it), sys.exception())  # expect: ('g',) None
try:
    raise KeyError("outer")
except KeyError:
    print(next(it), sys.exception().args)  # expect: ('g',) ('outer',)
print(sys.exception())  # expect: None
