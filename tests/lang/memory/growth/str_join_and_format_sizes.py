import sys
S = sys.getsizeof
print(S("".join("abc")), S("".join(["é"])), S(",".join(["a", "€"])), S("a" * 3 + "b"), S(str(10**20)), S(repr("é")), S(ascii("é")))  # expect: 44 61 64 45 62 60 47
print(S("%s-%s" % ("a", "b")), S("{}{}".format("a", "é")), S(f"{'a'}{'€'}"), S("é".lower()), S("É".casefold()), S("aé"[0]), S("aé"[1]), S("a€b"[::2]))  # expect: 44 59 62 58 58 42 61 43
print(S("abc".encode()), S("é".encode("latin-1")), S(b"abc".decode()), S(b"\xc3\xa9".decode()), S(bytes(5) + b"a"), S(b"ab".hex()))  # expect: 36 34 44 61 39 45
print(S(chr(127)), S(chr(128)), S(chr(255)), S(chr(256)), S(chr(0xffff)), S(chr(0x10000)))  # expect: 42 61 61 60 60 64
