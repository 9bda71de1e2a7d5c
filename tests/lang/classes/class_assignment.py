class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
a = A()
a.__class__ = B
print(a.f(), type(a).__name__)  # expect: B B
class S: __slots__ = ("x",)
for bad in [S, int, 5]:
    try:
        a.__class__ = bad
    except TypeError as e:
        print(e)  # expect: __class__ assignment: 'S' object layout differs from 'B'
        # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
        # expect: __class__ must be set to a class, not 'int' object
