def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"
class A:
    def m(self, *args, **kwargs): return args, kwargs
    m.tag = "t"
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __repr__(self): return "A!"
a, b = A(), A()
print(a == b, a.m == a.m, a.m == b.m, hash(a.m) == hash(a.m), a.m.tag, a.m is a.m)  # expect: True True False True t False
print(repr(a.m), a.m.__qualname__, a.m.__name__, a.m.__module__, a.m.__func__ is A.m)  # expect: <bound method A.m of A!> A.m m __main__ True
M = type(a.m)
print(repr(M(len, [1])), M(len, [1, 2])(), repr(M(A(), 3)) if callable(A()) else "A() is not callable")  # expect: <bound method len of [1]> 2 A() is not callable
print(error(M), error(M, 1, 2), error(M, len, None), error(M, len, 1, 2), error(M, function=len))  # expect: TypeError: method expected 2 arguments, got 0 TypeError: first argument must be callable TypeError: instance must not be None TypeError: method expected 2 arguments, got 3 TypeError: method() takes no keyword arguments
print(a.m(1, 2, k=3), M(M(a.m.__func__, a), 5)(6))  # expect: ((1, 2), {'k': 3}) ((5, 6), {})
print(error(lambda: a.m < b.m), a.m.__get__(1) == a.m, error(lambda: a.m.nothing))  # expect: TypeError: '<' not supported between instances of 'method' and 'method' True AttributeError: 'function' object has no attribute 'nothing'
print({a.m: 1}[a.m], error(setattr, a.m, "__func__", 1))  # expect: 1 AttributeError: readonly attribute
class Named:
    def __init__(self): self.__qualname__ = 5
    def __call__(self, x): return x
print(repr(M(Named(), 1)).startswith("<bound method ? of 1>"), M(Named(), 1)())  # expect: True 1
print(a.m.__reduce__() == (getattr, (a, "m")), sorted(n for n in dir(a.m) if n in ("__self__", "__func__", "tag", "__code__")))  # expect: True ['__func__', '__self__', 'tag']
