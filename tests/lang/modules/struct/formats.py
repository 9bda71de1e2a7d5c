def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import struct
import sys

for f in ["5s", "0s", "5p", "x", "i0i", "bi", "bq", "b0q", "=bh", "3sh", "2h3b", "i b", "3 i", "10", "z", "<P", "<n",
          "99999999999999999999i", "9223372036854775807h", "llh0l", "", "@", "i<", "f d"]:
    show(struct.calcsize, f)
# expect: 5
# expect: 0
# expect: 5
# expect: 1
# expect: 4
# expect: 8
# expect: 16
# expect: 8
# expect: 3
# expect: 6
# expect: 7
# expect: 5
# expect: error bad char in struct format
# expect: error repeat count given without format specifier
# expect: error bad char in struct format
# expect: error bad char in struct format
# expect: error bad char in struct format
# expect: error total struct size too long
# expect: error total struct size too long
# expect: 24
# expect: 0
# expect: 0
# expect: error bad char in struct format
# expect: 16
s = struct.Struct(">ih")
print(s, s.size, s.format, sys.getsizeof(s), sys.getsizeof(struct.Struct("10i")), sys.getsizeof(struct.Struct("iiii")))
# expect: Struct('>ih') 6 >ih 168 136 232
print(s.pack(1, 2), s.unpack(b"123456"), s.unpack_from(b"x123456", 1), list(s.iter_unpack(bytes(12))))
# expect: b'\x00\x00\x00\x01\x00\x02' (825373492, 13622) (825373492, 13622) [(0, 0), (0, 0)]
show(struct.Struct)
# expect: TypeError Struct() missing required argument 'format' (pos 1)
show(struct.Struct, 5)
# expect: TypeError Struct() argument 1 must be a str or bytes object, not int
show(struct.Struct, "\0")
# expect: error embedded null character
print(struct.error, struct.error.__mro__[1:2], struct.__all__)
# expect: <class 'struct.error'> (<class 'Exception'>,) ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
