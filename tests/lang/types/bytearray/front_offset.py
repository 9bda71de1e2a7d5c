def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

# What is deleted at the front moves the beginning on; memory is given back when little is left.
b = bytearray(b"0123456789" * 10)
sizes = []
while b:
    del b[:7]
    sizes.append((len(b), b.__alloc__()))
print(sizes)
# expect: [(93, 101), (86, 101), (79, 101), (72, 101), (65, 101), (58, 101), (51, 101), (44, 45), (37, 45), (30, 45), (23, 45), (16, 17), (9, 17), (2, 3), (0, 1)]
b = bytearray(b"0123456789" * 10)
del b[:10]
b.extend(b"x" * 10)
print(len(b), b.__alloc__())
# expect: 100 118
b += b"y"
print(len(b), b.__alloc__(), b[:3], b[-3:])
# expect: 101 118 bytearray(b'012') bytearray(b'xxy')
