def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

b = bytearray(b"abcdef")
m = memoryview(b)
show(b.append, 1)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.extend, b"a")
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.extend, b"")
# expect: None
show(b.pop)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.clear)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.insert, 0, 1)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.remove, 97)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.__delitem__, 0)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.__setitem__, slice(0, 1), b"xy")
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.__setitem__, slice(0, 1), b"z")
# expect: None
show(b.__iadd__, b"x")
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.__imul__, 2)
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.__init__, b"q")
# expect: BufferError Existing exports of data: object cannot be re-sized
show(b.reverse)
# expect: None
s = m[1:3]
m.release()
show(b.append, 1)
# expect: BufferError Existing exports of data: object cannot be re-sized
s.release()
show(b.append, 1)
# expect: None
print(b)
# expect: bytearray(b'fedcbz\x01')
b = bytearray(b"ab")
show(b.__iadd__, b)
# expect: BufferError Existing exports of data: object cannot be re-sized
