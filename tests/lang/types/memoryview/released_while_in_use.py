def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

class Releases:
    def __index__(self):
        m.release()
        return 1

def fresh():
    global m
    m = memoryview(bytearray(b"abcd"))
    return m

show(fresh().__setitem__, 0, Releases())
# expect: ValueError operation forbidden on released memoryview object
show(fresh().__getitem__, Releases())
# expect: ValueError operation forbidden on released memoryview object
show(lambda: fresh()[Releases():].tolist())
# expect: [98, 99, 100]
show(fresh().__setitem__, slice(Releases(), None), b"abc")
# expect: ValueError operation forbidden on released memoryview object
show(fresh().hex, ":", Releases())
# expect: ValueError operation forbidden on released memoryview object
m = memoryview(bytearray(b"abcd")).cast("B", [2, 2])
show(m.__getitem__, (0, Releases()))
# expect: ValueError operation forbidden on released memoryview object
x = memoryview(bytearray(b"abcd"))
y = memoryview(x)
x.release()
print(y.tolist())
# expect: [97, 98, 99, 100]
it = iter(y)
print(next(it))
# expect: 97
y.release()
show(next, it)
# expect: ValueError operation forbidden on released memoryview object
