def said(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(said(lambda: enumerate()))  # expect: TypeError: enumerate() missing required argument 'iterable'
print(said(lambda: enumerate(1, 2, 3)))  # expect: TypeError: enumerate() takes at most 2 arguments (3 given)
print(said(lambda: enumerate(iterable=[1], foo=1)))  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
print(said(lambda: enumerate(start=1)))  # expect: TypeError: 'start' is an invalid keyword argument for enumerate()
print(said(lambda: enumerate([1], iterable=2)))  # expect: TypeError: 'iterable' is an invalid keyword argument for enumerate()
print(list(enumerate(iterable="ab", start=3)), list(enumerate(start=3, iterable="ab")))  # expect: [(3, 'a'), (4, 'b')] [(3, 'a'), (4, 'b')]
print(said(lambda: zip(1, strict=2, foo=3)))  # expect: TypeError: zip() takes at most 1 keyword argument (2 given)
print(said(lambda: zip(foo=1)))  # expect: TypeError: zip() got an unexpected keyword argument 'foo'
print(said(lambda: map(str)))  # expect: TypeError: map() must have at least two arguments.
print(said(lambda: map(str, [], foo=1)))  # expect: TypeError: map() takes no keyword arguments
print(said(lambda: filter(1, 2, 3)))  # expect: TypeError: filter expected 2 arguments, got 3
print(said(lambda: filter(None, [], x=1)))  # expect: TypeError: filter() takes no keyword arguments
print(said(lambda: reversed()))  # expect: TypeError: reversed expected 1 argument, got 0
print(said(lambda: reversed([], x=1)))  # expect: TypeError: reversed() takes no keyword arguments
class NoLen:
    def __getitem__(self, i): return i
print(said(lambda: reversed(NoLen())))  # expect: TypeError: object of type 'NoLen' has no len()
class NoReversed(list):
    __reversed__ = None
print(said(lambda: reversed(NoReversed())))  # expect: TypeError: 'NoReversed' object is not reversible
print(said(lambda: next(5)))  # expect: TypeError: 'int' object is not an iterator
class BadIter:
    def __iter__(self): return 5
print(said(lambda: iter(BadIter())))  # expect: TypeError: iter() returned non-iterator of type 'int'
class Ends:
    def __init__(self): self.n = 0
    def __call__(self):
        self.n += 1
        if self.n == 2:
            list(it)
            return "late"
        return None if self.n > 3 else self.n
c = Ends()
it = iter(c, None)
print(next(it), next(it, "end"), next(it, "end"), c.n)  # expect: 1 end end 4
