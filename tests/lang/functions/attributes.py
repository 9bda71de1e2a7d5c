def f(a, b=1): "doc"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__closure__)  # expect: f f doc __main__ (1,) None {} None
f.x = 5
print(f.__dict__, f.x)  # expect: {'x': 5} 5
f.__name__ = "g"
print(f.__name__, f.__qualname__)  # expect: g f
try:
    f.__name__ = 1
except TypeError as e:
    print(e)  # expect: __name__ must be set to a string object
try:
    f.nope
except AttributeError as e:
    print(e)  # expect: 'function' object has no attribute 'nope'
