def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

m = memoryview(bytearray(range(12))).cast("h", [2, 3])
print(m.shape, m.strides, m.suboffsets, m.ndim, m.nbytes, m.itemsize, m.format, m.readonly)
# expect: (2, 3) (6, 2) () 2 12 2 h False
print(m.c_contiguous, m.f_contiguous, m.contiguous, m[::-1].c_contiguous, m[::-1].strides)
# expect: True False True False (-6, 2)
print(m.obj, memoryview(b"a").readonly, memoryview(b"a").toreadonly().obj)
# expect: bytearray(b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b') True b'a'
print(memoryview(b"abc")[::2].contiguous, memoryview(b"abc")[0:0:2].contiguous)
# expect: False False
z = memoryview(b"a").cast("B", [])
print(z.shape, z.ndim, z.nbytes, z.tolist(), z[()], z.contiguous)
# expect: () 0 1 97 97 True
show(len, z)
# expect: TypeError 0-dim memory has no length
show(iter, z)
# expect: TypeError invalid indexing of 0-dim memory
show(z.__getitem__, 0)
# expect: TypeError invalid indexing of 0-dim memory
