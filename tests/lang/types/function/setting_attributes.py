def f(a, b=1): return a, b
f.__defaults__ = (5, 6)
print(f())  # expect: (5, 6)
f.__kwdefaults__ = {"z": 1}
f.__doc__ = "new"
print(f.__doc__)  # expect: new
f.__defaults__ = None
try:
    f()
except TypeError as e:
    print(e)  # expect: f() missing 2 required positional arguments: 'a' and 'b'
def g(*, k): return k
g.__kwdefaults__ = {"k": 9}
print(g())  # expect: 9
def other(a, b): return "other", a, b
f.__code__ = other.__code__
print(f(1, 2))  # expect: ('other', 1, 2)
for name, v in [("__defaults__", 5), ("__code__", 1), ("__dict__", 3), ("__kwdefaults__", [])]:
    try:
        setattr(f, name, v)
    except (TypeError, ValueError) as e:
        print(e)  # expect: __defaults__ must be set to a tuple object
        # expect: __code__ must be set to a code object
        # expect: __dict__ must be set to a dictionary, not a 'int'
        # expect: __kwdefaults__ must be set to a dict object
try:
    del f.__code__
except (TypeError, AttributeError) as e:
    print(e)  # expect: __code__ must be set to a code object
