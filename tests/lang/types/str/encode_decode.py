s = "aé€😀"
print(s.encode(), s.encode("utf-8"), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "ignore"), "é€".encode("ascii", "replace"), "é€".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))  # expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'\xe9' b'abc' b'' b'??' b'\\xe9\\u20ac' b'&#233;'
print(b"a\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xff".decode("utf-8", "backslashreplace"), str(b"abc", "ascii"))  # expect: aé é � ab \xff abc
for f in [lambda: "é".encode("ascii"), lambda: "€".encode("latin-1"), lambda: b"\xff".decode(), lambda: b"\xc3".decode(), lambda: "\ud800".encode(), lambda: "a".encode("nope"), lambda: b"\x80".decode("ascii"), lambda: b"\xe2\x82".decode()]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
        # expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
        # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
        # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
        # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
        # expect: LookupError unknown encoding: nope
        # expect: UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
        # expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
