import sys
S = sys.getsizeof
class I(int): pass
class IS(int): __slots__ = ()
class F(float): pass
class L(list): pass
class LS(list): __slots__ = ()
class D(dict): pass
class T(tuple): pass
class St(str): pass
class Se(set): pass
class E(Exception): pass
print(S(I()), S(I(5)), S(IS(5)), S(I(2**100)))  # expect: 60 60 44 72
print(S(F()), S(L()), S(LS()), S(L([1, 2, 3])))  # expect: 56 72 56 104
print(S(D()), S(T()), S(T((1, 2))), S(Se()), S(Se([1])))  # expect: 80 56 72 232 232
print(S(St()), S(St("abc")), S(St("é")))  # expect: 97 100 98
print(S(E()), S(E(1, 2)), S(Exception()), S(ValueError("x")), S(KeyError()), S(OSError()), S(StopIteration()), S(SystemExit()), S(ImportError()), S(AttributeError()), S(NameError()), S(SyntaxError()), S(UnicodeDecodeError("a", b"", 0, 1, "r")), S(BaseException()))  # expect: 104 104 88 88 88 128 96 96 120 104 96 152 128 88
