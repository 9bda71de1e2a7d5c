def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array("i", [7]))
a.insert(0, 0)
a.insert(-1, 99)
print(a, a.pop(), a.pop(0), a.index(99), a.count(2))
# expect: array('i', [1, 2, 3, 4, 5, 6, 99]) 7 0 6 1
a.remove(99)
a.reverse()
print(a, a.tolist(), a.tobytes(), a.itemsize, a.typecode)
# expect: array('i', [6, 5, 4, 3, 2, 1]) [6, 5, 4, 3, 2, 1] b'\x06\x00\x00\x00\x05\x00\x00\x00\x04\x00\x00\x00\x03\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00' 4 i
a.byteswap()
print(a)
# expect: array('i', [100663296, 83886080, 67108864, 50331648, 33554432, 16777216])
a.byteswap()
a.fromlist([10, 11])
a.frombytes(b"\1\0\0\0")
print(a, a.buffer_info()[1])
# expect: array('i', [6, 5, 4, 3, 2, 1, 10, 11, 1]) 9
show(a.extend, array("b"))
# expect: TypeError can only extend with array of same kind
show(a.extend, 5)
# expect: TypeError 'int' object is not iterable
show(a.fromlist, (1,))
# expect: TypeError arg must be list
show(a.fromlist, [1, "a"])
# expect: TypeError 'str' object cannot be interpreted as an integer
show(a.frombytes, b"123")
# expect: ValueError bytes length not a multiple of item size
show(a.frombytes, a)
# expect: TypeError a bytes-like object is required
show(a.frombytes, "abc")
# expect: TypeError a bytes-like object is required, not 'str'
show(a.remove, 77)
# expect: ValueError array.remove(x): x not in array
show(a.index, 77)
# expect: ValueError array.index(x): x not in array
show(a.pop, 99)
# expect: IndexError pop index out of range
show(array("i").pop)
# expect: IndexError pop from empty array
show(a.tounicode)
# expect: ValueError tounicode() may only be called on unicode type arrays ('u' or 'w')
print(array("w", "ab").tounicode(), a.__copy__() == a, a.__reduce_ex__(2))
# expect: ab True (<class 'array.array'>, ('i', [6, 5, 4, 3, 2, 1, 10, 11, 1]), None)
show(hash, a)
# expect: TypeError unhashable type: 'array.array'
