A = type("A", (object,), {"x": 1, "f": lambda self: self.x})
print(A().f(), A.__name__, A.__module__, type(A()) is A)  # expect: 1 A __main__ True
B = type("B", (A,), {})
print(B().f(), B.__mro__[1] is A)  # expect: 1 True
for f in [lambda: type("X", (1,), {}), lambda: type(1, (), {}), lambda: type("X", (), 1), lambda: type(), lambda: type("a", ())]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
        # expect: type.__new__() argument 1 must be str, not int
        # expect: type.__new__() argument 3 must be dict, not int
        # expect: type() takes 1 or 3 arguments
        # expect: type() takes 1 or 3 arguments
