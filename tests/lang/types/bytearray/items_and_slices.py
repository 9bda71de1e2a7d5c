def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

b = bytearray(b"abcdef")
b[1:1] = b"QQQ"
print(b)
# expect: bytearray(b'aQQQbcdef')
b[::2] = b"12345"
print(b)
# expect: bytearray(b'1Q2Q3c4e5')
show(b.__setitem__, slice(None, None, 2), b"1")
# expect: ValueError attempt to assign bytes of size 1 to extended slice of size 5
show(b.__setitem__, slice(0, 2), 5)
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
show(b.__setitem__, slice(0, 2), "a")
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
show(b.__setitem__, slice(0, 2), [300])
# expect: ValueError byte must be in range(0, 256)
b[0:2] = [1, 2, 3]
print(b)
# expect: bytearray(b'\x01\x02\x032Q3c4e5')
del b[::3]
print(b)
# expect: bytearray(b'\x02\x03Q34e')
b[5:2] = b"ins"
print(b)
# expect: bytearray(b'\x02\x03Q34inse')
show(b.__getitem__, 99)
# expect: IndexError bytearray index out of range
show(b.__getitem__, "x")
# expect: TypeError bytearray indices must be integers or slices, not str
show(b.__setitem__, 0, 256)
# expect: ValueError byte must be in range(0, 256)
show(b.__setitem__, 0, "a")
# expect: TypeError 'str' object cannot be interpreted as an integer
show(b.__delitem__, 99)
# expect: IndexError bytearray index out of range
print(b[::-1], b[1:3], b[-1])
# expect: bytearray(b'esni43Q\x03\x02') bytearray(b'\x03Q') 101
