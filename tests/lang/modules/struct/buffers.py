def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import struct

b = bytearray(10)
struct.pack_into("i", b, 0, 7)
struct.pack_into("i", b, -4, 9)
struct.pack_into("i", memoryview(b)[2:], 0, 0x41414141)
print(b)
# expect: bytearray(b'\x07\x00AAAA\t\x00\x00\x00')
show(struct.pack_into, "i", b, 7, 7)
# expect: error pack_into requires a buffer of at least 11 bytes for packing 4 bytes at offset 7 (actual buffer size is 10)
show(struct.pack_into, "i", b, -3, 9)
# expect: error no space to pack 4 bytes at offset -3
show(struct.pack_into, "i", b, -11, 9)
# expect: error offset -11 out of range for 10-byte buffer
show(struct.pack_into, "i", b"1234", 0, 7)
# expect: TypeError argument must be read-write bytes-like object, not bytes
show(struct.pack_into, "i", b, 0)
# expect: error pack_into expected 1 items for packing (got 0)
show(struct.pack_into, "i", b)
# expect: error pack_into expected offset argument
show(struct.pack_into, "i", b, 2**63, 1)
# expect: IndexError cannot fit 'int' into an index-sized integer
show(struct.pack_into, "2i", b, 0, 1, "x")
# expect: error required argument is not an integer
print(b)
# expect: bytearray(b'\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00')
show(struct.unpack, "i", b"123")
# expect: error unpack requires a buffer of 4 bytes
show(struct.unpack, "i", "1234")
# expect: TypeError a bytes-like object is required, not 'str'
show(struct.unpack_from, "i", b"12345678", 5)
# expect: error unpack_from requires a buffer of at least 9 bytes for unpacking 4 bytes at offset 5 (actual buffer size is 8)
show(struct.unpack_from, "i", b"12345678", -3)
# expect: error not enough data to unpack 4 bytes at offset -3
show(struct.unpack_from, "i", b"12345678", -9)
# expect: error offset -9 out of range for 8-byte buffer
print(struct.unpack_from("i", b"12345678", -4), struct.unpack_from("i", buffer=b"1234"))
# expect: (943142453,) (875770417,)
show(struct.iter_unpack, "h", b"12345")
# expect: error iterative unpacking requires a buffer of a multiple of 2 bytes
show(struct.iter_unpack, "", b"")
# expect: error cannot iteratively unpack with a struct of length 0
it = struct.iter_unpack("i", b := bytearray(8))
print(it.__length_hint__())
# expect: 2
show(b.append, 1)
# expect: BufferError Existing exports of data: object cannot be re-sized
print(next(it), next(it))
# expect: (0,) (0,)
show(next, it)
# expect: StopIteration 
show(b.append, 1)
# expect: None
class Clears:
    def __index__(self):
        b.clear()
        return 1
show(struct.pack_into, "ii", b, 0, 1, Clears())
# expect: BufferError Existing exports of data: object cannot be re-sized
