class A: pass
class B(A): pass
print(isinstance(B(), A), issubclass(B, A), issubclass(A, B), isinstance(1, (str, (int, float))), isinstance(True, int), issubclass(bool, int), isinstance(A, type), isinstance(1, int | str))  # expect: True True False True True True True True
for f in [lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, (int, "x")), lambda: isinstance("s", (int, "x"))]:
    try:
        print(f())
    except TypeError as e:
        print(e)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: issubclass() arg 1 must be a class
        # expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
        # expect: True
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
