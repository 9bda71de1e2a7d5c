def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import array
import gc
import sys

b = bytearray(b"glassheap")
print(sys.getrefcount(b))
# expect: 2
m = memoryview(b)
print(sys.getrefcount(b), sys.getrefcount(m))
# expect: 3 2
h = m[::2]
k = h.cast("c") if h.contiguous else m.cast("c")
print(sys.getrefcount(b))
# expect: 3
n = memoryview(b)
print(sys.getrefcount(b))
# expect: 4
managed = gc.get_referents(m)
print(len(managed), type(managed[0]).__name__, gc.get_referents(managed[0]), gc.get_referents(h) == managed)
# expect: 1 managedbuffer [bytearray(b'glassheap')] True
print(gc.is_tracked(m), gc.is_tracked(managed[0]), gc.is_tracked(b), gc.is_tracked(array.array("i")))
# expect: True True False True
print(sys.getsizeof(m), sys.getsizeof(m.cast("B", [3, 3])), sys.getsizeof(managed[0]), sys.getsizeof(memoryview(b"a").cast("B", [])))
# expect: 184 208 128 184
del managed
del m, h, k
print(sys.getrefcount(b))
# expect: 3
n.release()
print(sys.getrefcount(b), gc.get_referents(n) != [])
# expect: 2 True
