def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

b = bytearray(b"abcdef")
w = memoryview(b)
w[0] = 65
w[1:3] = b"XY"
w[::-2] = b"135"
print(b)
# expect: bytearray(b'A5Y3e1')
w[1:] = w[:-1]
print(b)
# expect: bytearray(b'AA5Y3e')
w[:-1] = w[1:]
print(b)
# expect: bytearray(b'A5Y3ee')
show(w.__setitem__, 0, "a")
# expect: TypeError memoryview: invalid type for format 'B'
show(w.__setitem__, 0, 256)
# expect: ValueError memoryview: invalid value for format 'B'
show(w.__setitem__, 9, 1)
# expect: IndexError index out of bounds on dimension 1
show(w.__setitem__, slice(0, 1), 1)
# expect: TypeError a bytes-like object is required, not 'int'
show(w.__setitem__, slice(0, 1), b"12")
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
show(w.__setitem__, slice(0, 1), memoryview(b"1").cast("b"))
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
show(w.__delitem__, 0)
# expect: TypeError cannot delete memory
show(memoryview(b"a").__setitem__, 0, 1)
# expect: TypeError cannot modify read-only memory
n = w.cast("B", [2, 3])
n[1, 1] = 77
print(n.tolist(), n.tobytes("F"), n.tobytes("A"))
# expect: [[65, 53, 89], [51, 77, 101]] b'A35MYe' b'A5Y3Me'
show(n.__setitem__, 0, 1)
# expect: NotImplementedError sub-views are not implemented
show(n.__setitem__, slice(0, 1), b"a")
# expect: NotImplementedError memoryview slice assignments are currently restricted to ndim = 1
show(n.tobytes, "x")
# expect: ValueError order must be 'C', 'F' or 'A'
