def error(f, *args):
    try:
        return f(*args)
    except (TypeError, RecursionError) as e:
        return f"{type(e).__name__}: {e}"
class Base: pass
class Fake:
    @property
    def __class__(self): return Base
print(isinstance(Fake(), Base), isinstance(Fake(), Fake), type(Fake()) is Fake, isinstance(Fake(), (int, (str, Base))))  # expect: True True True True
class Bases:
    def __init__(self, *bases): self.__bases__ = bases
top = Bases()
left, right = Bases(top), Bases()
bottom = Bases(left, right)
print(issubclass(bottom, top), issubclass(bottom, right), issubclass(top, bottom), issubclass(left, right))  # expect: True True False False
class Instance:
    __class__ = property(lambda self: bottom)
print(isinstance(Instance(), top), isinstance(5, top))  # expect: True False
print(error(isinstance, 1, 1))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(error(isinstance, 1, (1, int)))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(error(isinstance, 1, (int, 1)))  # expect: True
print(error(issubclass, 1, int))  # expect: TypeError: issubclass() arg 1 must be a class
print(error(issubclass, int, 1))  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
print(error(issubclass, int, (1, int)))  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
print(error(isinstance, 1, list[int]))  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), error(issubclass, 1, int | str))  # expect: True True True TypeError: issubclass() arg 1 must be a class
nested = int
for _ in range(100): nested = (nested,)
print(isinstance(1, nested), isinstance("", nested), issubclass(bool, nested))  # expect: True False True
class Meta(type):
    def __instancecheck__(cls, obj): return obj == 42
    def __subclasscheck__(cls, sub): return sub is str
class Special(metaclass=Meta): pass
print(isinstance(42, Special), isinstance(41, Special), isinstance(Special(), Special), issubclass(str, Special), issubclass(Special, Special))  # expect: True False True True False
print(Meta.__instancecheck__(Special, 42), type.__instancecheck__(Special, 42), type.__subclasscheck__(int, bool))  # expect: True False True
class Liar:
    def __instancecheck__(self, obj): return "yes"
    def __subclasscheck__(self, obj): return []
print(isinstance(1, Liar()), issubclass(1, Liar()))  # expect: True False
