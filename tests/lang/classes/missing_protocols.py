class A: pass
a = A()
def setit(): a[0] = 1
def delit(): del a[0]
for f in [lambda: a[0], setit, delit, lambda: len(a), lambda: iter(a), lambda: 1 in a, lambda: next(a), lambda: a(), lambda: int(a), lambda: float(a), lambda: [1][a], lambda: range(a), lambda: a < a, lambda: -a]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: 'A' object is not subscriptable
        # expect: 'A' object does not support item assignment
        # expect: 'A' object doesn't support item deletion
        # expect: object of type 'A' has no len()
        # expect: 'A' object is not iterable
        # expect: argument of type 'A' is not iterable
        # expect: 'A' object is not an iterator
        # expect: 'A' object is not callable
        # expect: int() argument must be a string, a bytes-like object or a real number, not 'A'
        # expect: float() argument must be a string or a real number, not 'A'
        # expect: list indices must be integers or slices, not A
        # expect: 'A' object cannot be interpreted as an integer
        # expect: '<' not supported between instances of 'A' and 'A'
        # expect: bad operand type for unary -: 'A'
