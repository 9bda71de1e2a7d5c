def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import array

m = memoryview(b"abcdef")
print(m == b"abcdef", b"abcdef" == m, bytearray(b"abcdef") == m, m == "abcdef", m == m.cast("b"), m == m.cast("c"))
# expect: True True True False True False
print(memoryview(b"1234").cast("i") == memoryview(b"1234").cast("f"), m[::2] == b"ace", m.cast("B", [2, 3]) == m)
# expect: False True False
print(memoryview(array.array("i", [1, 2])) == memoryview(array.array("d", [1, 2])))
# expect: True
nan = memoryview(array.array("d", [float("nan")]))
print(nan == nan, memoryview(array.array("w", "a")) == memoryview(array.array("w", "a")))
# expect: False False
show(lambda: m < m)
# expect: TypeError '<' not supported between instances of 'memoryview' and 'memoryview'
print(hash(m) == hash(b"abcdef"), hash(m[::2]) == hash(b"ace"))
# expect: True True
show(hash, memoryview(bytearray(b"a")))
# expect: ValueError cannot hash writable memoryview object
show(hash, memoryview(b"1234").cast("i"))
# expect: ValueError memoryview: hashing is restricted to formats 'B', 'b' or 'c'
show(memoryview(array.array("w", "a")).tolist)
# expect: NotImplementedError memoryview: format w not supported
