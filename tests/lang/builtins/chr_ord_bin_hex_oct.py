print(chr(97), chr(8364), chr(128512), ord("a"), ord("€"), ord(b"a"), bin(10), bin(-3), hex(255), oct(8), bin(0), ascii("aé€😀\n'"))  # expect: a € 😀 97 8364 97 0b1010 -0b11 0xff 0o10 0b0 "a\xe9\u20ac\U0001f600\n'"
class I:
    def __index__(self): return 5
print(chr(I()), bin(I()), hex(I()))  # expect:  0b101 0x5
