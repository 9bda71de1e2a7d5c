# BytesIO.getbuffer(): a view that can be written to, and what it forbids while it lives.
import io


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b"abcdef")
v = b.getbuffer()
print(len(v), v.readonly, v.format, v.itemsize, v.nbytes)
v[0] = 65
v[2:4] = b"CD"
print(b.getvalue(), b.read(3), b.tell(), b.readline(), b.seek(0))
for call, args in ((b.write, (b"x",)), (b.write, (b"",)), (b.truncate, (1,)), (b.truncate, ()), (b.close, ()), (b.writelines, ([b"x"],))):
    show(call, *args)
w = b.getbuffer()[1:3]
print(bytes(w), b.closed)
v.release()
show(b.write, b"still")
del w
print(b.write(b"now"), b.getvalue(), b.truncate(2), b.getvalue())
with b.getbuffer() as view:
    view[:] = b"ZZ"
    print(b.getvalue())
print(b.seek(0, 2), b.write(b"more"), b.getvalue(), b.close(), b.closed)
show(b.getbuffer)
empty = io.BytesIO().getbuffer()
print(len(empty), bytes(empty))
kept = io.BytesIO(b"kept alive by its view").getbuffer()
print(bytes(kept[:4]))
kept.release()
empty.release()

# expect: 6 False B 1 6
# expect: b'AbCDef' b'AbC' 3 b'Def' 0
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: b'bC' False
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: 3 b'nowDef' 2 b'no'
# expect: b'ZZ'
# expect: 2 4 b'ZZmore' None True
# expect: ValueError I/O operation on closed file.
# expect: 0 b''
# expect: b'kept'
