b = b"hello"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b), b + b"!", b * 2, b"l" in b, 104 in b, b == b"hello", b < b"help")
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes.fromhex("00 ff 1a"), b"\x00\xff".hex(), b"abc".hex("-"))
print(repr(b"a'b"), repr(b'a"b'), repr(b"\n\t\\\x00\x7f\x80"), str(b"x"), hash(b"abc") == hash(b"abc"))
for f in [lambda: b"a" + "b", lambda: b"a"[5], lambda: bytes([300]), lambda: bytes(["a"]), lambda: bytes(-1), lambda: "a" in b"abc", lambda: 256 in b"a", lambda: bytes.fromhex("zz"), lambda: b"é" if 0 else bytes("é", "ascii"), lambda: bytes(1.5)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# error: SyntaxError: bytes can only contain ASCII literal characters
