try:
    class A:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)  # expect: 'x' in __slots__ conflicts with class variable
try:
    class B:
        __slots__ = ("1x",)
except TypeError as e:
    print(e)  # expect: __slots__ must be identifiers
try:
    class C(int):
        __slots__ = ("x",)
    C(1).x = 2
    class D(tuple):
        __slots__ = ("x",)
except TypeError as e:
    print(e)  # expect: nonempty __slots__ not supported for subtype of 'int'
try:
    class E:
        __slots__ = ("__dict__", "__dict__")
except TypeError as e:
    print(e)  # expect: __dict__ slot disallowed: we already got one
try:
    class F: __slots__ = (1,)
except TypeError as e:
    print(e)  # expect: __slots__ items must be strings, not 'int'
