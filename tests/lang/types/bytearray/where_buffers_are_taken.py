def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

m = memoryview(b"1234")
print(bytes(m), bytearray(m), int.from_bytes(m), str(m, "ascii"), int(m), float(m), bytes(m[::-1]))
# expect: b'1234' bytearray(b'1234') 825373492 1234 1234 1234.0 b'4321'
print(int(bytearray(b"12")), int(bytearray(b"z"), 36), float(bytearray(b"1.5")), eval(bytearray(b"1+1")), ord(bytearray(b"a")))
# expect: 12 35 1.5 2 97
show(int, m, 16)
# expect: TypeError int() can't convert non-string with explicit base
show(int, bytearray(b"\xff"))
# expect: ValueError invalid literal for int() with base 10: b'\xff'
show(str, 5, "ascii")
# expect: TypeError decoding to str: need a bytes-like object, int found
show(b"x".find, m[::2])
# expect: BufferError memoryview: underlying buffer is not C-contiguous
show(lambda: b"x" + m[::2])
# expect: TypeError can't concat memoryview to bytes
show(b"x".join, [m[::2]])
# expect: TypeError sequence item 0: expected a bytes-like object, memoryview found
print(b"a1234".find(m), b"1234" in bytearray(m), b"a1b".replace(bytearray(b"1"), memoryview(b"--")))
# expect: 1 True b'a--b'
