import sys
S = sys.getsizeof
class A: __slots__ = ("a",)
class B(A): __slots__ = ("b",)
class C(B): __slots__ = ("c", "d")
class D(C): __slots__ = ()
class E(D): pass
class F(E): __slots__ = ("f",)
class M: __slots__ = ()
class G(M, A): __slots__ = ("g",)
print([S(k()) for k in (A, B, C, D, E, F, M, G)])  # expect: [40, 48, 64, 64, 80, 88, 32, 48]
print([k.__basicsize__ for k in (A, B, C, D, E, F, M, G)])  # expect: [24, 32, 48, 48, 48, 56, 16, 32]
o = F(); o.f = 1; o.zz = 2
print(o.__dict__, S(o), hasattr(D(), "__dict__"), hasattr(E(), "__weakref__"))  # expect: {'zz': 2} 88 False True
