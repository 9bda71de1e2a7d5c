class A: __slots__ = "single"
class B: __slots__ = ["a", "__dict__"]
class C: __slots__ = ("__weakref__",)
class D: __slots__ = {"k": "doc of k"}
a = A(); a.single = 1
b = B(); b.a = 1; b.other = 2
d = D(); d.k = 3
print(a.single, b.__dict__, d.k, D.k.__doc__)  # expect: 1 {'other': 2} 3 None
class E:
    __slots__ = ("__private",)
    def __init__(self): self.__private = 5
print(E()._E__private)  # expect: 5
