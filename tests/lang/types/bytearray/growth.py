def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import sys

b = bytearray()
print([(b.append(i), b.__alloc__())[1] for i in range(30)])
# expect: [2, 5, 5, 5, 8, 8, 8, 12, 12, 12, 12, 19, 19, 19, 19, 19, 19, 19, 27, 27, 27, 27, 27, 27, 27, 27, 36, 36, 36, 36]
print(sys.getsizeof(b) - len(b))
# expect: 62
print(sys.getsizeof(bytearray()), bytearray(5).__alloc__(), bytearray(b"abc").__alloc__())
# expect: 56 6 4
print(bytearray([1, 2]).__alloc__(), bytearray([True, 2]).__alloc__(), bytearray(range(5)).__alloc__())
# expect: 3 4 8
b.clear()
print(b.__alloc__(), len(b))
# expect: 1 0
