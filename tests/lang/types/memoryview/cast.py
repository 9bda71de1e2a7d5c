def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

m = memoryview(b"abcdefgh")
for f in "c b B h H i I l L q Q n N e f d ? P @i".split():
    c = m.cast(f)
    print(f, c.format, c.itemsize, c.shape)
# expect: c c 1 (8,)
# expect: b b 1 (8,)
# expect: B B 1 (8,)
# expect: h h 2 (4,)
# expect: H H 2 (4,)
# expect: i i 4 (2,)
# expect: I I 4 (2,)
# expect: l l 8 (1,)
# expect: L L 8 (1,)
# expect: q q 8 (1,)
# expect: Q Q 8 (1,)
# expect: n n 8 (1,)
# expect: N N 8 (1,)
# expect: e e 2 (4,)
# expect: f f 4 (2,)
# expect: d d 8 (1,)
# expect: ? ? 1 (8,)
# expect: P P 8 (1,)
# expect: @i @i 4 (2,)
show(m.cast, 5)
# expect: TypeError cast() argument 'format' must be str, not int
show(m.cast, "x")
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
show(m.cast, "<i")
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
show(m[:6].cast, "i")
# expect: TypeError memoryview: length is not a multiple of itemsize
show(m.cast("h").cast, "i")
# expect: TypeError memoryview: cannot cast between two non-byte formats
show(m[::2].cast, "b")
# expect: TypeError memoryview: casts are restricted to C-contiguous views
show(m.cast, "B", 5)
# expect: TypeError shape must be a list or a tuple
show(m.cast, "B", [2, 2])
# expect: TypeError memoryview: product(shape) * itemsize != buffer size
show(m.cast, "B", [2, "a"])
# expect: TypeError memoryview.cast(): elements of shape must be integers
show(m.cast, "B", [-2, 4])
# expect: ValueError memoryview.cast(): elements of shape must be integers > 0
show(m.cast, "B", [8] * 65)
# expect: ValueError memoryview: number of dimensions must not exceed 64
show(m.cast, "B", [2, 2**62])
# expect: ValueError memoryview.cast(): product(shape) > SSIZE_MAX
show(m.cast("B", [2, 4]).cast, "B", [4, 2])
# expect: TypeError memoryview: cast must be 1D -> ND or ND -> 1D
show(m[0:0].cast, "B", [0])
# expect: TypeError memoryview: cannot cast view with zeros in shape or strides
print(m.cast("B", [2, 4]).tolist(), m.cast("B", [2, 4]).cast("B").tolist())
# expect: [[97, 98, 99, 100], [101, 102, 103, 104]] [97, 98, 99, 100, 101, 102, 103, 104]
