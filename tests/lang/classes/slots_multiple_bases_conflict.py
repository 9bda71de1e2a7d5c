class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
class C(A, B): pass  # raises: TypeError: multiple bases have instance lay-out conflict
