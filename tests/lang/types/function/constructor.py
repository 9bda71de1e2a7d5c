import types
def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
F = types.FunctionType
def f(a, b=1, *, c=2):
    "doc"
    return a, b, c
g = F(f.__code__, globals())
print(g.__name__, g.__doc__, g.__defaults__, g.__kwdefaults__, g.__module__, g.__qualname__, error(g, 1))  # expect: f doc None None __main__ f TypeError: f() missing 1 required positional argument: 'b'
g = F(f.__code__, {"__name__": "other"}, "named", (7, 8), None, {"c": 9})
print(g.__name__, g.__qualname__, g.__module__, g(), g.__globals__)  # expect: named f other (7, 8, 9) {'__name__': 'other'}
print(F(f.__code__, {}).__module__)  # expect: None
print(error(F))  # expect: TypeError: function() missing required argument 'code' (pos 1)
print(error(F, 1, 2))  # expect: TypeError: function() argument 'code' must be code, not int
print(error(F, f.__code__, 2))  # expect: TypeError: function() argument 'globals' must be dict, not int
print(error(F, f.__code__, {}, 1))  # expect: TypeError: arg 3 (name) must be None or string
print(error(F, f.__code__, {}, None, 1))  # expect: TypeError: arg 4 (defaults) must be None or tuple
print(error(F, f.__code__, {}, None, None, 1))  # expect: TypeError: arg 5 (closure) must be None or tuple
print(error(F, f.__code__, {}, None, (1,), None, 1))  # expect: TypeError: arg 6 (kwdefaults) must be None or dict
print(error(F, f.__code__, {}, None, (1,), (2,)))  # expect: ValueError: f requires closure of length 0, not 1
def outer():
    x = 1
    return lambda: x
inner = outer()
print(error(F, inner.__code__, {}))  # expect: TypeError: arg 5 (closure) must be tuple
print(error(F, inner.__code__, {}, None, None, ()))  # expect: ValueError: <lambda> requires closure of length 1, not 0
print(error(F, inner.__code__, {}, None, None, (1,)))  # expect: TypeError: arg 5 (closure) expected cell, found int
print(F(inner.__code__, {}, closure=inner.__closure__)())  # expect: 1
print(f.__get__(5).__self__, f.__get__(None, int) is f)  # expect: 5 True
print(error(f.__get__, None, None))  # expect: TypeError: __get__(None, None) is invalid
print(error(lambda: type("S", (F,), {})))  # expect: TypeError: type 'function' is not an acceptable base type
f.x = 1
print(f.__dict__, vars(f), F(f.__code__, {}).__dict__)  # expect: {'x': 1} {'x': 1} {}
f.__dict__ = {"y": 2}
print(f.y, hasattr(f, "x"))  # expect: 2 False
f.__annotations__["k"] = int
print(f.__annotations__, f.__type_params__)  # expect: {'k': <class 'int'>} ()
f.__annotations__ = None
print(f.__annotations__)  # expect: {}
f.__module__ = 5
del f.__module__
print(f.__module__, f.__builtins__ is g.__builtins__)  # expect: None True
f.__name__ = "renamed"
print(f.__name__, f.__qualname__, repr(f).split(" at ")[0])  # expect: renamed f <function f
f.__qualname__ = "A.b"
print(repr(f).split(" at ")[0])  # expect: <function A.b
for name, value in [("__name__", 1), ("__qualname__", None), ("__annotations__", 1), ("__type_params__", 1)]:
    print(error(setattr, f, name, value))  # expect: TypeError: __name__ must be set to a string object
    # expect: TypeError: __qualname__ must be set to a string object
    # expect: TypeError: __annotations__ must be set to a dict object
    # expect: TypeError: __type_params__ must be set to a tuple
for name in ["__closure__", "__globals__", "__builtins__"]:
    try:
        setattr(f, name, 1)
    except AttributeError as e:
        print(name, e)  # expect: __closure__ readonly attribute
        # expect: __globals__ readonly attribute
        # expect: __builtins__ readonly attribute
