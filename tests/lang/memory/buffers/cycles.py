def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import gc
import weakref

class Buffer(bytearray):
    def __del__(self):
        print("gone")

gc.collect()
b = Buffer(b"abc")
b.view = memoryview(b)
w = weakref.ref(b.view, lambda ref: print("view gone"))
del b
print(gc.collect())
# expect: view gone
# expect: gone
# expect: 4
print(w())
# expect: None
b = Buffer(b"abc")
it = iter(memoryview(b)[1:])
b.it = it
next(it)
del b, it
print(gc.collect())
# expect: gone
# expect: 5
