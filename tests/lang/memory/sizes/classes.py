import sys
S = sys.getsizeof
class A: pass
class B(A): x = 1
class C: __slots__ = ("a", "b")
print(S(A), S(B), S(C))  # expect: 1712 1712 944
print(S(type("D", (), {})), S(Exception) == S(ValueError), S(A.__dict__))  # expect: 1712 True 40
class E: __slots__ = ("a", "b", "c", "d")
print(S(E) - S(C))  # expect: 0
