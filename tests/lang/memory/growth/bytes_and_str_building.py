import sys
S = sys.getsizeof
print(S(bytes(range(50))), S(b"a" * 7), S(b"".join([b"ab"] * 4)), S(bytes(i for i in range(9))), S(b"abc"[1:]), S("abc".encode("utf-8") + b"d"))  # expect: 83 40 41 42 35 37
print(S("".join(str(i) for i in range(20))), S("%05d" % 7), S("x".join("abc")), S("a,b".replace(",", "--")), S("Ab".swapcase()), S("é" * 3 + "z"), S("z" * 10 + "€")[()] if False else S("z" * 10 + "€"))  # expect: 71 46 46 45 43 61 80
s = "a" * 100
print(S(s), S(s[:50]), S(s + s), S(s.upper()), S(s.encode()), S(s.split("a")), S(list(s)))  # expect: 141 91 241 141 133 952 856
