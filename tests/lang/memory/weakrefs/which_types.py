import weakref
def f(): pass
class A:
    def m(self): pass
class S: __slots__ = ()
class SW: __slots__ = ("__weakref__",)
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class St(str): pass
def g(): yield
for name, o in [("function", f), ("lambda", lambda: 0), ("instance", A()), ("class", A), ("method", A().m), ("generator", g()), ("set", set()), ("frozenset", frozenset()), ("list subclass", L()), ("dict subclass", D()), ("str subclass", St()), ("module", weakref), ("weakref slot", SW()), ("type", int), ("exception class", ValueError), ("builtin", len)]:
    print(name, weakref.ref(o)() is not None or "dead")  # expect: function True
    # expect: lambda True
    # expect: instance True
    # expect: class True
    # expect: method True
    # expect: generator True
    # expect: set True
    # expect: frozenset True
    # expect: list subclass True
    # expect: dict subclass True
    # expect: str subclass True
    # expect: module True
    # expect: weakref slot True
    # expect: type True
    # expect: exception class True
    # expect: builtin True
for o in [1, "a", 1.5, None, (), [], {}, b"", object(), S(), range(3), slice(1), T(), I(), ValueError(), iter([]), property(), weakref.ref(A), f.__code__ and ...]:
    try:
        weakref.ref(o)
        print("allowed", type(o).__name__)
    except TypeError as e:
        print(e)  # expect: cannot create weak reference to 'int' object
        # expect: cannot create weak reference to 'str' object
        # expect: cannot create weak reference to 'float' object
        # expect: cannot create weak reference to 'NoneType' object
        # expect: cannot create weak reference to 'tuple' object
        # expect: cannot create weak reference to 'list' object
        # expect: cannot create weak reference to 'dict' object
        # expect: cannot create weak reference to 'bytes' object
        # expect: cannot create weak reference to 'object' object
        # expect: cannot create weak reference to 'S' object
        # expect: cannot create weak reference to 'range' object
        # expect: cannot create weak reference to 'slice' object
        # expect: cannot create weak reference to 'T' object
        # expect: cannot create weak reference to 'I' object
        # expect: cannot create weak reference to 'ValueError' object
        # expect: cannot create weak reference to 'list_iterator' object
        # expect: cannot create weak reference to 'property' object
        # expect: cannot create weak reference to 'weakref.ReferenceType' object
        # expect: cannot create weak reference to 'ellipsis' object
