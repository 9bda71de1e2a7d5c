import sys
S = sys.getsizeof
e = ValueError("a", "b")
print(S(e), S(e.args))  # expect: 88 56
e.note = 1
print(S(e))  # expect: 88
e.add_note("x")
print(S(e.__dict__), S(e.__notes__))  # expect: 184 88
class E(Exception):
    def __init__(self, *a): super().__init__(*a); self.code = 1
print(S(E(1)), S(E(1).__dict__))  # expect: 104 184
class F(Exception): __slots__ = ("x", "y")
print(S(F()), S(ExceptionGroup("g", [ValueError()])), S(StopIteration(1)), S(KeyError("k")), S(OSError(1, "x")), S(RecursionError()), S(MemoryError()))  # expect: 104 120 96 88 128 88 88
