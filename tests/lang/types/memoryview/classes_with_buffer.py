def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

class Shows:
    def __init__(self, data):
        self.data = data
    def __buffer__(self, flags):
        print("asked", flags)
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("released", view.tobytes())

s = Shows(bytearray(b"abc"))
m = memoryview(s)
# expect: asked 284
print(m.tolist(), type(m.obj).__name__)
# expect: [97, 98, 99] _buffer_wrapper
m.release()
# expect: released b'abc'
print(bytes(s))
# expect: asked 284
# expect: released b'abc'
# expect: b'abc'
print(b"x".join([s]))
# expect: asked 0
# expect: released b'abc'
# expect: b'abc'
print(int.from_bytes(s))
# expect: asked 284
# expect: released b'abc'
# expect: 6382179
print(b"abcdef".find(s))
# expect: asked 0
# expect: released b'abc'
# expect: 0
m = memoryview(s)[1:]
# expect: asked 284
c = m.cast("c")
m.release()
print("one left")
# expect: one left
c.release()
# expect: released b'abc'
class Wrong:
    def __buffer__(self, flags):
        return 5
show(memoryview, Wrong())
# expect: TypeError __buffer__ returned non-memoryview object
class Fails:
    def __buffer__(self, flags):
        raise ValueError("no")
show(memoryview, Fails())
# expect: ValueError no
show(lambda: b"a" + Fails())
# expect: TypeError can't concat Fails to bytes
class Sub(bytes):
    def __buffer__(self, flags):
        print("sub")
        return super().__buffer__(flags)
print(memoryview(Sub(b"q")).tolist())
# expect: sub
# expect: [113]
