class A:
    "doc"
    x = 1
print(A.__name__, A.__module__, A.__doc__, A.__qualname__, A.__bases__, type(A))  # expect: A __main__ doc A (<class 'object'>,) <class 'type'>
A.__name__ = "B"
print(A.__name__, repr(A))  # expect: B <class '__main__.A'>
print([k for k in A.__dict__ if not k.startswith("__")], sorted(k for k in A.__dict__))  # expect: ['x'] ['__dict__', '__doc__', '__firstlineno__', '__module__', '__static_attributes__', '__weakref__', 'x']
try:
    A.__dict__["y"] = 1
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
