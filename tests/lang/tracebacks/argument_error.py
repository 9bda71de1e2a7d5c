def f(a, b, *, c): pass
f(1)
# raises: TypeError: f() missing 1 required positional argument: 'b'
