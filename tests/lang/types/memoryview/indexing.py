def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

m = memoryview(b"abcdef")
n = m.cast("B", (2, 3))
print(m[0], m[-1], m[1:3].tolist(), m[::-2].tobytes(), m[1,], n[1, 2], n[-1, 0], n[0:1].tolist())
# expect: 97 102 [98, 99] b'fdb' 98 102 100 [[97, 98, 99]]
show(m.__getitem__, "x")
# expect: TypeError memoryview: invalid slice key
show(m.__getitem__, 9)
# expect: IndexError index out of bounds on dimension 1
show(m.__getitem__, 1.5)
# expect: TypeError memoryview: invalid slice key
show(m.__getitem__, ())
# expect: NotImplementedError sub-views are not implemented
show(m.__getitem__, ...)
# expect: TypeError memoryview: invalid slice key
show(n.__getitem__, 0)
# expect: NotImplementedError multi-dimensional sub-views are not implemented
show(n.__getitem__, (1, 5))
# expect: IndexError index out of bounds on dimension 2
show(n.__getitem__, (5, 1))
# expect: IndexError index out of bounds on dimension 1
show(n.__getitem__, (1, 1, 1))
# expect: TypeError cannot index 2-dimension view with 3-element tuple
show(n.__getitem__, (1,))
# expect: NotImplementedError sub-views are not implemented
show(n.__getitem__, (slice(0, 1), slice(0, 1)))
# expect: NotImplementedError multi-dimensional slicing is not implemented
show(list, n)
# expect: NotImplementedError multi-dimensional sub-views are not implemented
