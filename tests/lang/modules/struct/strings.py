def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import struct

for f, v in [("s", b"abc"), ("5s", b"abc"), ("5s", bytearray(b"abcdefgh")), ("0s", b"a"), ("5p", b"abcdefgh"), ("1p", b"ab"), ("0p", b"ab")]:
    print(f, struct.pack(f, v), struct.unpack(f, struct.pack(f, v)))
# expect: s b'a' (b'a',)
# expect: 5s b'abc\x00\x00' (b'abc\x00\x00',)
# expect: 5s b'abcde' (b'abcde',)
# expect: 0s b'' (b'',)
# expect: 5p b'\x04abcd' (b'abcd',)
# expect: 1p b'\x00' (b'',)
# expect: 0p b'' (b'',)
print(struct.unpack("5p", b"\xffabcd"), len(struct.pack("300p", b"x" * 299)))
# expect: (b'abcd',) 300
show(struct.pack, "5s", "abc")
# expect: error argument for 's' must be a bytes object
show(struct.pack, "5p", 5)
# expect: error argument for 'p' must be a bytes object
show(struct.pack, "5s", memoryview(b"a"))
# expect: error argument for 's' must be a bytes object
show(struct.pack, "c", b"ab")
# expect: error char format requires a bytes object of length 1
