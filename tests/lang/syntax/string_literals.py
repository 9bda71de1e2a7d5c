print('a' "b" '''c''' """d""")  # expect: abcd
print("\n\t\\\'\"".encode())  # expect: b'\n\t\\\'"'
print("\x41\101\u0042\U00000043\N{LATIN SMALL LETTER D}")  # expect: AABCd
print(r"\n", len(r"\n"))  # expect: \n 2
print(b"\x00\xff", rb"\x")  # expect: b'\x00\xff' b'\\x'
print("a\
b")  # expect: ab
print("""x
  y""")  # expect: x
  # expect:   y
print(u"u")  # expect: u
