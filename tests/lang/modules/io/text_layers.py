# TextIOWrapper: encodings, errors, ends of lines, positions, over bytes in memory and over a program's own streams.
import io


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


DATA = b"a\nb\rc\r\nd\r\r\ne"
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.TextIOWrapper(io.BytesIO(DATA), newline=newline)
    print(repr(newline), list(t), t.newlines)
    t = io.TextIOWrapper(io.BytesIO(DATA), newline=newline)
    print([t.read(2) for _ in range(8)], t.newlines)
    t = io.TextIOWrapper(io.BytesIO(DATA), newline=newline)
    print([t.readline(2) for _ in range(10)])
    target = io.BytesIO()
    t = io.TextIOWrapper(target, newline=newline)
    t.write("x\ny\r\nz")
    t.flush()
    print(target.getvalue())
for encoding in ("utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32", "utf-32-be"):
    target = io.BytesIO()
    t = io.TextIOWrapper(target, encoding=encoding, errors="replace")
    t.write("één\n")
    t.write("zwei 𝄞\n")
    t.flush()
    print(encoding, t.encoding, t.errors, target.getvalue())
    target.seek(0)
    t = io.TextIOWrapper(target, encoding=encoding)
    show(t.readlines)
bad = b"good\nbad \xff\xfe tail\nmore \xe2\x82"
for errors in ("strict", "ignore", "replace", "surrogateescape", "backslashreplace"):
    t = io.TextIOWrapper(io.BytesIO(bad), encoding="utf-8", errors=errors)
    show(t.readline)
    show(t.readlines)
t = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
show(t.write, "é")
show(t.write, "ok")
big = ("é" * 4095 + "\n") * 4
t = io.TextIOWrapper(io.BytesIO(big.encode()), encoding="utf-8")
print([len(line) for line in t], t.tell())
t.seek(0)
print(len(t.read(5000)), t.tell(), len(t.read()), t.tell())
crlf = b"x" * 8191 + b"\r\n" + b"y" * 8190 + b"\r"
t = io.TextIOWrapper(io.BytesIO(crlf))
print([len(line) for line in t], t.newlines)
t = io.TextIOWrapper(io.BytesIO(b"ab\ncd\n"), encoding="latin-1")
print(t.read(1), t.tell(), t.readline(), t.tell(), t.seek(1), t.read())

t = io.TextIOWrapper(io.BytesIO(b"abc"), line_buffering=True, write_through=True)
print(t, t.line_buffering, t.write_through, t.isatty(), t.readable(), t.writable(), t.seekable())
show(t.fileno)
show(lambda: t.name)
print(t.buffer.getvalue(), t.write("X"), t.buffer.getvalue(), t.write("Y\n"), t.buffer.getvalue())
t.mode = "m"
print(t, t.__dict__)
print(t.reconfigure(line_buffering=False, newline="\r\n"), t.line_buffering, t.write("q\n"), t.flush(), t.buffer.getvalue())
t.seek(0)
print(t.read(1))
show(t.reconfigure, encoding="latin-1")
show(t.reconfigure, newline="\n")
show(t.reconfigure, newline="x")
show(t.reconfigure, errors=3)
print(t.reconfigure(write_through=False), t.write_through)
for args in ((), (3,), (io.BytesIO(), 3), (io.BytesIO(), "nope"), (io.BytesIO(), None, 3), (io.BytesIO(), None, None, "q"), (io.BytesIO(), None, None, 3)):
    show(io.TextIOWrapper, *args)
u = io.TextIOWrapper.__new__(io.TextIOWrapper)
show(u.read)
show(u.write, "x")
show(repr, u)


class Raw(io.RawIOBase):
    def __init__(self, data=b""):
        self.data, self.written, self.log = data, b"", []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, target):
        n = min(len(target), len(self.data), 5)
        self.log.append(("readinto", len(target)))
        target[:n] = self.data[:n]
        self.data = self.data[n:]
        return n

    def write(self, data):
        self.log.append(("write", len(data)))
        self.written += bytes(data[:7])
        return min(len(data), 7)


r = Raw(b"hello world\nsecond line\nthird")
b = io.BufferedReader(r, 16)
print(b.read(3), b.peek()[:2], b.readline(), b.read1(), b.read(), r.log)
show(b.tell)
show(b.seek, 0)
show(lambda: b.name)
print(b.raw is r, b.seekable(), b.readable(), b.closed)
w = Raw()
b = io.BufferedWriter(w, 10)
print(b.write(b"12345"), w.written, b.write(b"67890abcdef"), w.written, b.flush(), w.written, w.log)
b.close()
print(w.closed, b.closed)
t = io.TextIOWrapper(io.BufferedReader(Raw("ünïcode\nlines\n".encode())))
print(list(t))
show(t.write, "x")
show(t.tell)
show(io.BufferedReader, Raw(), 0)
show(io.BufferedReader, Raw(), -5)
show(io.BufferedRandom, Raw())


class WriteOnly(io.RawIOBase):
    pass


show(io.BufferedReader, WriteOnly())
show(io.BufferedWriter, WriteOnly())
show(io.BufferedReader, 3)


class Minimal:
    def __init__(self, text):
        self.text, self.closed = text, False

    def read(self, n=-1):
        n = n if n >= 0 else len(self.text)
        piece, self.text = self.text[:n], self.text[n:]
        return piece

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return False

    def flush(self):
        pass

    def close(self):
        self.closed = True


m = Minimal(b"one\ntwo\n")
t = io.TextIOWrapper(m)
print(t.readline(), t.read(), t.close(), m.closed)
show(io.TextIOWrapper(Minimal("text")).read)


class Closing(io.BytesIO):
    def close(self):
        print("closing", self.getvalue())
        super().close()


t = io.TextIOWrapper(Closing())
t.write("unflushed")
del t
print("after")


class FailingFlush(io.BytesIO):
    def write(self, data):
        raise ValueError("no room")


t = io.TextIOWrapper(FailingFlush())
t.write("x")
show(t.close)
print(t.closed)


class Upper(io.TextIOWrapper):
    def readline(self, *args):
        return super().readline(*args).upper()


print(list(Upper(io.BytesIO(b"a\nb\n"))), Upper.__mro__[1:3])

# expect: None ['a\n', 'b\n', 'c\n', 'd\n', '\n', 'e'] ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\n', 'c\n', 'd\n', '\ne', '', '', ''] ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\n', 'c\n', 'd\n', '\n', 'e', '', '', '', '']
# expect: b'x\ny\r\nz'
# expect: '' ['a\n', 'b\r', 'c\r\n', 'd\r', '\r\n', 'e'] ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r\r', '\ne', '', ''] ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\r', 'c\r', '\n', 'd\r', '\r\n', 'e', '', '', '']
# expect: b'x\ny\r\nz'
# expect: '\n' ['a\n', 'b\rc\r\n', 'd\r\r\n', 'e'] None
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r\r', '\ne', '', ''] None
# expect: ['a\n', 'b\r', 'c\r', '\n', 'd\r', '\r\n', 'e', '', '', '']
# expect: b'x\ny\r\nz'
# expect: '\r' ['a\nb\r', 'c\r', '\nd\r', '\r', '\ne'] None
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r\r', '\ne', '', ''] None
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r', '\r', '\ne', '', '', '']
# expect: b'x\ry\r\rz'
# expect: '\r\n' ['a\nb\rc\r\n', 'd\r\r\n', 'e'] None
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r\r', '\ne', '', ''] None
# expect: ['a\n', 'b\r', 'c\r', '\nd', '\r\r', '\ne', '', '', '', '']
# expect: b'x\r\ny\r\r\nz'
# expect: utf-8 utf-8 replace b'\xc3\xa9\xc3\xa9n\nzwei \xf0\x9d\x84\x9e\n'
# expect: ValueError I/O operation on closed file.
# expect: utf-8-sig utf-8-sig replace b'\xef\xbb\xbf\xc3\xa9\xc3\xa9n\nzwei \xf0\x9d\x84\x9e\n'
# expect: ValueError I/O operation on closed file.
# expect: ascii ascii replace b'??n\nzwei ?\n'
# expect: ValueError I/O operation on closed file.
# expect: latin-1 latin-1 replace b'\xe9\xe9n\nzwei ?\n'
# expect: ValueError I/O operation on closed file.
# expect: utf-16 utf-16 replace b'\xff\xfe\xe9\x00\xe9\x00n\x00\n\x00z\x00w\x00e\x00i\x00 \x004\xd8\x1e\xdd\n\x00'
# expect: ValueError I/O operation on closed file.
# expect: utf-16-le utf-16-le replace b'\xe9\x00\xe9\x00n\x00\n\x00z\x00w\x00e\x00i\x00 \x004\xd8\x1e\xdd\n\x00'
# expect: ValueError I/O operation on closed file.
# expect: utf-32 utf-32 replace b'\xff\xfe\x00\x00\xe9\x00\x00\x00\xe9\x00\x00\x00n\x00\x00\x00\n\x00\x00\x00z\x00\x00\x00w\x00\x00\x00e\x00\x00\x00i\x00\x00\x00 \x00\x00\x00\x1e\xd1\x01\x00\n\x00\x00\x00'
# expect: ValueError I/O operation on closed file.
# expect: utf-32-be utf-32-be replace b'\x00\x00\x00\xe9\x00\x00\x00\xe9\x00\x00\x00n\x00\x00\x00\n\x00\x00\x00z\x00\x00\x00w\x00\x00\x00e\x00\x00\x00i\x00\x00\x00 \x00\x01\xd1\x1e\x00\x00\x00\n'
# expect: ValueError I/O operation on closed file.
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 9: invalid start byte
# expect: []
# expect: 'good\n'
# expect: ['bad  tail\n', 'more ']
# expect: 'good\n'
# expect: ['bad �� tail\n', 'more �']
# expect: 'good\n'
# expect: ['bad \udcff\udcfe tail\n', 'more \udce2\udc82']
# expect: 'good\n'
# expect: ['bad \\xff\\xfe tail\n', 'more \\xe2\\x82']
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: 2
# expect: [4096, 4096, 4096, 4096] 32764
# expect: 5000 9999 11384 32764
# expect: [8192, 8191] ('\r', '\r\n')
# expect: a 1 b
# expect:  3 1 b
# expect: cd
# expect:
# expect: <_io.TextIOWrapper encoding='UTF-8'> True True False True True True
# expect: UnsupportedOperation fileno
# expect: AttributeError '_io.BytesIO' object has no attribute 'name'
# expect: b'abc' 1 b'Xbc' 2 b'XY\n'
# expect: <_io.TextIOWrapper mode='m' encoding='UTF-8'> {'mode': 'm'}
# expect: None False 2 None b'XY\nq\r\n'
# expect: X
# expect: UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read
# expect: UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read
# expect: UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read
# expect: TypeError reconfigure() argument 'errors' must be str or None, not int
# expect: None False
# expect: TypeError TextIOWrapper() missing required argument 'buffer' (pos 1)
# expect: AttributeError 'int' object has no attribute 'readable'
# expect: TypeError TextIOWrapper() argument 'encoding' must be str or None, not int
# expect: LookupError unknown encoding: nope
# expect: TypeError TextIOWrapper() argument 'errors' must be str or None, not int
# expect: ValueError illegal newline value: q
# expect: TypeError TextIOWrapper() argument 'newline' must be str or None, not int
# expect: ValueError I/O operation on uninitialized object
# expect: ValueError I/O operation on uninitialized object
# expect: ValueError I/O operation on uninitialized object
# expect: b'hel' b'lo' b'lo world\n' b'sec' b'ond line\nthird' [('readinto', 16), ('readinto', 16), ('readinto', 16), ('readinto', 8192), ('readinto', 8192), ('readinto', 8192), ('readinto', 8192)]
# expect: UnsupportedOperation seek
# expect: UnsupportedOperation File or stream is not seekable.
# expect: AttributeError 'Raw' object has no attribute 'name'
# expect: True False True False
# expect: 5 b'' 11 b'1234567890ab' None b'1234567890abcdef' [('write', 5), ('write', 11), ('write', 4)]
# expect: True True
# expect: ['ünïcode\n', 'lines\n']
# expect: UnsupportedOperation not writable
# expect: UnsupportedOperation underlying stream is not seekable
# expect: ValueError buffer size must be strictly positive
# expect: ValueError buffer size must be strictly positive
# expect: UnsupportedOperation File or stream is not seekable.
# expect: UnsupportedOperation File or stream is not readable.
# expect: UnsupportedOperation File or stream is not writable.
# expect: AttributeError 'int' object has no attribute 'readable'
# expect: one
# expect:  two
# expect:  None True
# expect: TypeError can't concat str to bytes
# expect: closing b'unflushed'
# expect: after
# expect: ValueError no room
# expect: True
# expect: ['A\n', 'B\n'] (<class '_io.TextIOWrapper'>, <class '_io._TextIOBase'>)
