import sys
G = sys.getrefcount
IMM = 4294967295
a = -6
b = 257
print(G(int("-6")) == IMM, G(int("257")) == IMM, G(int("256")) == IMM, G(int("-5")) == IMM)  # expect: False False True True
print(G(100 + 156) == IMM, G(b - 1) == IMM, G(len("x" * 256)) == IMM, G(len("x" * 257)) == IMM)  # expect: True True True False
print(G("x" + "") == IMM, G("".join([])) == IMM, G(tuple([])) == IMM, G(bytes()) == IMM)  # expect: True True True True
print(G(frozenset()) == IMM, G("a b") == IMM, G("abc"[0]) == IMM, G(chr(200)) == IMM)  # expect: False False True True
x = "dyn" + str(12)
print(G(x) == IMM, G(sys.intern(x)) == IMM)  # expect: False False
print(G(b"ab") == IMM, G(b"ab"[0:1]) == IMM, G(bytes([7])) == IMM)  # expect: False True True
