def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

r = memoryview(b"abc")
h = hash(r)
r.release()
r.release()
for name in "obj nbytes itemsize format shape strides suboffsets readonly ndim c_contiguous".split():
    show(getattr, r, name)
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
for f in (r.tolist, r.tobytes, r.hex, r.toreadonly, r.__enter__, lambda: r[0], lambda: r[0:1], lambda: len(r)):
    show(f)
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
show(memoryview, r)
# expect: ValueError operation forbidden on released memoryview object
show(bytes, r)
# expect: ValueError operation forbidden on released memoryview object
show(bytearray, r)
# expect: ValueError operation forbidden on released memoryview object
show(str, r, "ascii")
# expect: TypeError decoding to str: need a bytes-like object, memoryview found
show(lambda: b"a" + r)
# expect: TypeError can't concat memoryview to bytes
show(b"".join, [r])
# expect: TypeError sequence item 0: expected a bytes-like object, memoryview found
show(lambda: 1 in r)
# expect: ValueError operation forbidden on released memoryview object
print(r == r, r == memoryview(b""), hash(r) == h, repr(r)[:16])
# expect: True False True <released memory
with memoryview(b"abc") as m:
    print(m.tolist())
# expect: [97, 98, 99]
show(m.tolist)
# expect: ValueError operation forbidden on released memoryview object
