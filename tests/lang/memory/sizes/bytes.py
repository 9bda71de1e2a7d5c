import sys
S = sys.getsizeof
print(S(b""), S(b"a"), S(b"ab"), S(b"x" * 100))  # expect: 33 34 35 133
print(S(bytes(10)), S("é".encode()), S(bytes([1, 2, 3])))  # expect: 43 35 36
