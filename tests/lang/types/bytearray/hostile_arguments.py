def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

# Conversions that change the bytearray in use.
class Clears:
    def __index__(self):
        b.clear()
        return 0

class Iterates:
    def __iter__(self):
        b.clear()
        return iter([1, 2])

b = bytearray(b"abc")
show(b.__getitem__, Clears())
# expect: IndexError bytearray index out of range
b = bytearray(b"abc")
show(b.__setitem__, 0, Clears())
# expect: IndexError bytearray index out of range
b = bytearray(b"abc")
show(b.__getitem__, slice(Clears(), None))
# expect: bytearray(b'')
b = bytearray(b"abc")
show(b.__setitem__, slice(Clears(), None), b"xyzt")
# expect: None
print(b)
# expect: bytearray(b'xyzt')
b = bytearray(b"abc")
show(b.append, Clears())
# expect: None
print(b)
# expect: bytearray(b'\x00')
b = bytearray(b"abc")
show(b.insert, Clears(), 5)
# expect: None
print(b)
# expect: bytearray(b'\x05')
b = bytearray(b"abc")
show(b.pop, Clears())
# expect: IndexError pop from empty bytearray
b = bytearray(b"abc")
show(b.extend, Iterates())
# expect: None
print(b)
# expect: bytearray(b'\x01\x02')
b = bytearray(b"abc")
b[1:2] = Iterates()
print(b)
# expect: bytearray(b'\x01\x02')
b = bytearray(b"abc")
it = iter(b)
next(it)
b.clear()
print(list(it))
# expect: []
