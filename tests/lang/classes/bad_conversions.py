class A:
    def __str__(self): return 1
    def __repr__(self): return 2
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __format__(self, s): return 3
    def __iter__(self): return self
a = A()
for f in [lambda: str(a), lambda: repr(a), lambda: int(a), lambda: float(a), lambda: range(a), lambda: format(a), lambda: iter(a), lambda: next(a)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: __str__ returned non-string (type int)
        # expect: __repr__ returned non-string (type int)
        # expect: __int__ returned non-int (type str)
        # expect: A.__float__ returned non-float (type int)
        # expect: __index__ returned non-int (type float)
        # expect: __format__ must return a str, not int
        # expect: iter() returned non-iterator of type 'A'
        # expect: 'A' object is not an iterator
