def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array, typecodes

print(typecodes)
# expect: bBuwhHiIlLqQfd
show(array)
# expect: TypeError array() takes at least 1 argument (0 given)
show(array, "i", 1, 2)
# expect: TypeError array() takes at most 2 arguments (3 given)
show(array, 5)
# expect: TypeError array() argument 1 must be a unicode character, not int
show(array, "ii")
# expect: TypeError array() argument 1 must be a unicode character, not str
show(array, "x")
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
show(array, "i", "a")
# expect: TypeError cannot use a str to initialize an array with typecode 'i'
show(array, "i", array("w", "a"))
# expect: TypeError cannot use a unicode array to initialize an array with typecode 'i'
show(array, "i", 5)
# expect: TypeError 'int' object is not iterable
show(array, "w", "abc")
# expect: array('w', 'abc')
show(array, "i", b"1234")
# expect: array('i', [875770417])
show(array, "i", b"123")
# expect: ValueError bytes length not a multiple of item size
show(array, "i", bytearray(8))
# expect: array('i', [0, 0])
show(array, "i", memoryview(b"12"))
# expect: array('i', [49, 50])
show(array, "d", array("i", [1, 2]))
# expect: array('d', [1.0, 2.0])
show(array, "i", array("d", [1.0]))
# expect: TypeError 'float' object cannot be interpreted as an integer
show(lambda: array(typecode="i"))
# expect: TypeError array.array() takes no keyword arguments
class Sub(array):
    pass
print(Sub("i", [1]), Sub("i", [1])[:], array[int])
# expect: Sub('i', [1]) array('i', [1]) array.array[int]
