class A:
    x = 1
    def __getattr__(self, n):
        if n == "boom": raise ValueError("boom")
        raise AttributeError(n)
a = A()
print(callable(a), callable(A), callable(print), hasattr(a, "x"), hasattr(a, "y"), getattr(a, "x"), getattr(a, "y", 5))  # expect: False True True True False 1 5
try:
    hasattr(a, "boom")
except ValueError as e:
    print(e)  # expect: boom
setattr(a, "z", 3); print(a.z); delattr(a, "z")  # expect: 3
for f in [lambda: getattr(a, 5), lambda: hasattr(a, 1), lambda: setattr(a, 1, 2), lambda: getattr(a), lambda: delattr(a, "q"), lambda: getattr(a, "q")]:
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)  # expect: TypeError attribute name must be string, not 'int'
        # expect: TypeError attribute name must be string, not 'int'
        # expect: TypeError attribute name must be string, not 'int'
        # expect: TypeError getattr expected at least 2 arguments, got 1
        # expect: AttributeError 'A' object has no attribute 'q'
        # expect: AttributeError q
