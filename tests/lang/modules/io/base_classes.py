# The abstract base classes: what a class gets that has only readinto, read or write of its own; closing and finalizing.
import io


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, target):
        n = min(len(target), len(self.data), 4)
        target[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


s = Source(b"line one\nline two\nrest")
print(s.read(3), s.readline(), s.readline(3), s.readlines(), s.read(), s.readall())
print(s.closed, s.seekable(), s.readable(), s.writable(), s.isatty(), s.__dict__)
show(s.seek, 0)
show(s.tell)
show(s.truncate)
show(s.fileno)
show(s.write, b"x")
show(s._checkReadable)
show(s._checkWritable)
show(s._checkSeekable)
with s as same:
    print(same is s)
print(s.closed, s.__dict__, s.close())
for name in ("flush", "isatty", "__enter__", "__iter__", "readlines", "_checkClosed"):
    show(getattr(s, name))
print(list(Source(b"a\nb\nc")), iter(io.BytesIO()) is not None)
print([c.__module__ + "." + c.__name__ for c in io.RawIOBase.__mro__])
print(io.RawIOBase.__subclasses__()[-1].__name__, isinstance(s, io.IOBase), issubclass(Source, io.BufferedIOBase))


class Sink(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def close(self):
        print("closing", self.closed)
        super().close()


k = Sink()
print("a", 1, file=k)
k.writelines(["b", "c"])
print(k.parts, k.encoding, k.errors, k.newlines)
show(k.read)
show(k.readline)
show(k.detach)
del k
print("gone")
cyclic = Sink()
cyclic.me = cyclic
del cyclic
import gc
print(gc.collect() > 0)


class Half(io.BufferedIOBase):
    def read(self, n=-1):
        return b"abcdef"[:n]


h = Half()
target = bytearray(4)
print(h.readinto(target), target)
show(h.readinto, b"x")
show(h.readinto1, target)
show(h.read1)
show(h.write, b"")
show(h.detach)


class Wrong(io.BufferedIOBase):
    def read(self, n=-1):
        return "text" if n == 4 else b"too long for this"


show(Wrong().readinto, bytearray(4))
show(Wrong().readinto, bytearray(3))


class Flushed(io.IOBase):
    def flush(self):
        print("flush")
        raise ValueError("in flush")


f = Flushed()
show(f.close)
print(f.closed)
show(f.close)
show(io.IOBase().tell)
show(io.RawIOBase().read, 3)
show(io.RawIOBase().write, b"")
show(io.RawIOBase().readinto, bytearray(1))
try:
    raise io.UnsupportedOperation("what")
except (OSError, ValueError) as e:
    print(type(e), e, type(e).__mro__[1:3])
print(io.UnsupportedOperation.__module__, io.text_encoding(None), io.text_encoding("x"), io.BlockingIOError is BlockingIOError)

# expect: b'lin' b'e one\n' b'lin' [b'e two\n', b'rest'] b'' b''
# expect: False False True False False {'data': b''}
# expect: UnsupportedOperation seek
# expect: UnsupportedOperation seek
# expect: UnsupportedOperation truncate
# expect: UnsupportedOperation fileno
# expect: NotImplementedError 
# expect: True
# expect: UnsupportedOperation File or stream is not writable.
# expect: UnsupportedOperation File or stream is not seekable.
# expect: True
# expect: True {'data': b'', '__IOBase_closed': True} None
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: [b'a\n', b'b\n', b'c'] True
# expect: ['io.RawIOBase', '_io._RawIOBase', 'io.IOBase', '_io._IOBase', 'builtins.object']
# expect: Source True False
# expect: ['a', ' ', '1', '\n', 'b', 'c'] None None None
# expect: UnsupportedOperation read
# expect: UnsupportedOperation readline
# expect: UnsupportedOperation detach
# expect: closing False
# expect: gone
# expect: closing False
# expect: True
# expect: 4 bytearray(b'abcd')
# expect: TypeError readinto() argument must be read-write bytes-like object, not bytes
# expect: UnsupportedOperation read1
# expect: UnsupportedOperation read1
# expect: UnsupportedOperation write
# expect: UnsupportedOperation detach
# expect: TypeError read() should return bytes
# expect: ValueError read() returned too much data: 3 bytes requested, 17 returned
# expect: flush
# expect: ValueError in flush
# expect: True
# expect: None
# expect: UnsupportedOperation seek
# expect: NotImplementedError 
# expect: NotImplementedError 
# expect: NotImplementedError 
# expect: <class 'io.UnsupportedOperation'> what (<class 'OSError'>, <class 'ValueError'>)
# expect: io locale x True
