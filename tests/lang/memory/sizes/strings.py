import sys
S = sys.getsizeof
print(S(""), S("a"), S("ab"), S("a" * 100))  # expect: 41 42 43 141
print(S("é"), S("éé"), S("aé"), S("é" * 100))  # expect: 61 59 59 157
print(S("\x80"), S("ÿ"), S("\x7f"))  # expect: 61 61 42
print(S("Ā"), S("ĀĀ"), S("aĀ"), S("€" * 10))  # expect: 60 62 62 78
print(S("😀"), S("a😀"), S("😀" * 10))  # expect: 64 68 100
print(S("ab\u20acd"[:2]), S("ab\u20acd"[2:]), S("a😀"[:1]), S("éx"[1:]))  # expect: 43 62 42 42
print(S("x" + "é"), S("é".replace("é", "e")), S("é".upper()), S("ÿ".upper()), S("ß".upper()))  # expect: 59 42 58 60 43
print(S("a" + "b" * 7), S(str(12345)), S(chr(233)), S(chr(300)), S(chr(70000)))  # expect: 49 46 61 60 64
