import sys
S = sys.getsizeof
class S0: __slots__ = ()
class S1: __slots__ = ("a",)
class S2: __slots__ = ("a", "b")
class S3: __slots__ = ("a", "b", "c")
class SW: __slots__ = ("a", "__weakref__")
class SD: __slots__ = ("a", "__dict__")
class SDW: __slots__ = ("__dict__", "__weakref__")
class Sub(S2): __slots__ = ("c",)
class SubD(S2): pass
print(S(S0()), S(S1()), S(S2()), S(S3()))  # expect: 32 40 48 56
print(S(SW()), S(SD()), S(SDW()))  # expect: 56 56 48
print(S(Sub()), S(SubD()))  # expect: 56 64
