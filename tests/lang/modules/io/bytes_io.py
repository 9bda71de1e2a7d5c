# BytesIO: every method, what is shared with the bytes that it was made of, sizes and errors.
import io
import sys


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b"hello\nworld\nlast")
print(b.read(2), b.readline(), b.read1(3), b.readlines(), b.read(), b.tell())
print(b.seek(0), list(b), b.seek(-4, 2), b.read(), b.seek(-3, 1), b.read(1), b.seek(-100, 1), b.seek(-100, 2))
print(b.write(b"HE"), b.write(bytearray(b"LL")), b.write(memoryview(b"O?")), b.getvalue())
print(b.seek(20), b.write(b"!"), b.getvalue(), b.truncate(3), b.getvalue(), b.tell(), b.truncate(), b.truncate(100), b.getvalue())
target = bytearray(5)
print(b.seek(1), b.readinto(target), target, b.seek(0), b.readinto1(target), target, b.readinto(bytearray()))
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.flush())
for args in ((-1,), (0, 9), ("a",), (1.5,), (-1, 2)):
    show(b.seek, *args)
for args in (("x",), (1.5,), (None,), (-5,)):
    b.seek(0)
    show(b.read, *args)
    show(b.readline, *args)
    show(b.read1, *args)
    show(b.readlines, *args)
    show(b.truncate, *args)
show(b.write, "x")
show(b.write, 3)
show(b.readinto, b"x")
show(b.readinto, "x")
show(b.detach)
show(b.fileno)
for args in (("x",), (3,), (None,), (b"a", 1), (bytearray(b"mutable"),)):
    try:
        print(io.BytesIO(*args).getvalue())
    except Exception as e:
        print(type(e).__name__, e)

lines = io.BytesIO(b"a\nbb\nccc\n")
for hint in (0, 1, 2, 3, 5, 6, 100, None, -1):
    lines.seek(0)
    print(hint, lines.readlines(hint))
lines.writelines([b"x", bytearray(b"y")])
print(lines.getvalue())
show(lines.writelines, ["s"])

with io.BytesIO(b"x") as w:
    print(w.read())
print(w.closed)
for name in ("read", "read1", "readline", "readlines", "tell", "getvalue", "truncate", "readable", "writable", "seekable", "isatty", "flush", "__enter__", "__next__"):
    show(getattr(w, name))
show(w.write, b"x")
show(w.seek, 0)
print(w.close(), w.closed)

source = b"0123456789" * 20
start = sys.getrefcount(source)
shared = io.BytesIO(source)
print(sys.getrefcount(source) - start, sys.getsizeof(shared), shared.getvalue() is source)
shared.write(b"x")
print(sys.getrefcount(source) - start, sys.getsizeof(shared), shared.getvalue()[:3])
print(sys.getsizeof(shared))
shared.seek(0, 2)
for _ in range(5):
    shared.write(b"abcdefgh")
    print(sys.getsizeof(shared), end=" ")
print()
grown = io.BytesIO()
sizes = []
for i in range(200):
    grown.write(b"x")
    sizes.append(sys.getsizeof(grown))
print(sorted(set(sizes)))
kept = grown.getvalue()
print(sys.getsizeof(grown))
del kept
print(sys.getsizeof(grown))
print(grown.truncate(10), sys.getsizeof(grown))

grown.extra = 1
print(grown.__dict__, type(grown), isinstance(grown, io.BufferedIOBase), isinstance(grown, io.TextIOBase))
print([c.__name__ for c in type(grown).__mro__])

# expect: b'he' b'llo\n' b'wor' [b'ld\n', b'last'] b'' 16
# expect: 0 [b'hello\n', b'world\n', b'last'] 12 b'last' 13 b'a' 0 0
# expect: 2 2 2 b'HELLO?world\nlast'
# expect: 20 1 b'HELLO?world\nlast\x00\x00\x00\x00!' 3 b'HEL' 21 21 100 b'HEL'
# expect: 1 2 bytearray(b'HEL\x00\x00') 0 3 bytearray(b'HEL\x00\x00') 0
# expect: True True True False False None
# expect: ValueError negative seek value -1
# expect: ValueError invalid whence (9, should be 0, 1 or 2)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: 2
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError integer argument expected, got 'str'
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError integer argument expected, got 'float'
# expect: TypeError argument should be integer or None, not 'float'
# expect: b'HEL'
# expect: b''
# expect: b''
# expect: []
# expect: 3
# expect: b'HEL'
# expect: b''
# expect: b''
# expect: []
# expect: ValueError negative size value -5
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'int'
# expect: TypeError readinto() argument must be read-write bytes-like object, not bytes
# expect: TypeError readinto() argument must be read-write bytes-like object, not str
# expect: UnsupportedOperation detach
# expect: UnsupportedOperation fileno
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'int'
# expect: b''
# expect: TypeError BytesIO() takes at most 1 argument (2 given)
# expect: b'mutable'
# expect: 0 [b'a\n', b'bb\n', b'ccc\n']
# expect: 1 [b'a\n']
# expect: 2 [b'a\n']
# expect: 3 [b'a\n', b'bb\n']
# expect: 5 [b'a\n', b'bb\n']
# expect: 6 [b'a\n', b'bb\n', b'ccc\n']
# expect: 100 [b'a\n', b'bb\n', b'ccc\n']
# expect: None [b'a\n', b'bb\n', b'ccc\n']
# expect: -1 [b'a\n', b'bb\n', b'ccc\n']
# expect: b'a\nbb\nccc\nxy'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: b'x'
# expect: True
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: None True
# expect: 1 80 True
# expect: 0 313 b'x12'
# expect: 313
# expect: 353 353 353 353 353 
# expect: [115, 117, 119, 121, 129, 138, 148, 159, 171, 185, 201, 219, 239, 261, 286, 314]
# expect: 80
# expect: 313
# expect: 10 124
# expect: {'extra': 1} <class '_io.BytesIO'> True False
# expect: ['BytesIO', '_BufferedIOBase', '_IOBase', 'object']
