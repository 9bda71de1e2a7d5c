# StringIO: every method, newline modes, positions past the end, and what it says when something is wrong.
import io
import sys


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO()
print(s.write("hello\nworld\n"), s.tell(), repr(s.getvalue()))
print(s.seek(0), repr(s.readline()), repr(s.read(3)), repr(s.read()), repr(s.read()))
print(s.seek(3), s.write("LO!!"), repr(s.getvalue()), s.tell())
print(s.seek(15), s.write("x"), repr(s.getvalue()))
print(s.truncate(4), repr(s.getvalue()), s.tell(), repr(s.read()))
print(s.seek(0, 2), s.seek(0, 1), s.seek(2), s.truncate(), repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.newlines, s.encoding, s.errors, s.line_buffering)
for args in ((1, 1), (-1,), (0, 9), ("a",), (1.5,), (-1, 2)):
    show(s.seek, *args)
for args in (("x",), (1.5,), (None,), (-5,)):
    show(s.read, *args)
    show(s.readline, *args)
    show(s.truncate, *args)
show(s.write, 3)
show(s.write, b"x")
show(s.write)
show(s.detach)
show(s.fileno)
for args in ((3,), ("a", 3), ("a", "x"), ("a", None, 1)):
    show(io.StringIO, *args)

for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\rc\r\nd", newline)
    print(repr(newline), repr(t.getvalue()), t.readlines(), t.newlines, t.tell())
    t.write("\ne\rf\r\n")
    print(repr(t.getvalue()), t.newlines)
    t.seek(0)
    print([t.readline(2) for _ in range(8)])

u = io.StringIO("één\nзвук\n𝄞𝄞\n")
print(list(u), u.tell(), u.seek(2), repr(u.read(4)))
print(u.readlines(0), u.seek(0), u.readlines(1), u.seek(0), u.readlines(5), u.seek(0), u.readlines(4))
u.writelines(["one", "two"])
print(repr(u.getvalue()))
show(u.writelines, [1])
show(u.writelines, 3)

with io.StringIO("x") as w:
    print(w.read())
print(w.closed)
for name in ("read", "readline", "readlines", "tell", "getvalue", "truncate", "readable", "writable", "seekable", "isatty", "flush", "__enter__", "__next__"):
    show(getattr(w, name))
show(w.write, "x")
show(w.seek, 0)
show(lambda: w.newlines)
show(lambda: w.line_buffering)
print(w.close(), w.closed)

v = io.StringIO()
print("to", "a", "stream", file=v, sep="-", end="!")
print(v.getvalue())
v.__init__("new")
print(v.getvalue(), v.tell())
v.extra = 5
print(v.__dict__, sys.getsizeof(v), type(v), isinstance(v, io.TextIOBase), isinstance(v, io.IOBase), isinstance(v, io.RawIOBase))
print([c.__name__ for c in type(v).__mro__], io.StringIO.__module__, repr(v)[:18])


class Loud(io.StringIO):
    def write(self, text):
        return super().write(text.upper())

    def readline(self, *args):
        return "<" + super().readline(*args)[:-1] + ">" if self.tell() < 4 else ""


loud = Loud()
print("ab\ncd", file=loud)
print(repr(loud.getvalue()), loud.seek(0), list(loud))
loud.name = "n"
print(loud.__dict__, type(loud).__name__)


class Bad(io.StringIO):
    def readline(self, *args):
        return 5


show(next, Bad("x"))
print(io.StringIO("a\nb").__iter__().__next__(), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)

# expect: 12 12 'hello\nworld\n'
# expect: 0 'hello\n' 'wor' 'ld\n' ''
# expect: 3 4 'helLO!!orld\n' 7
# expect: 15 1 'helLO!!orld\n\x00\x00\x00x'
# expect: 4 'helL' 16 ''
# expect: 4 4 2 2 'he'
# expect: True True True False False None None None False
# expect: OSError Can't do nonzero cur-relative seeks
# expect: ValueError Negative seek position -1
# expect: ValueError Invalid whence (9, should be 0, 1 or 2)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OSError Can't do nonzero cur-relative seeks
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError argument should be integer or None, not 'float'
# expect: TypeError argument should be integer or None, not 'float'
# expect: ''
# expect: ''
# expect: 2
# expect: ''
# expect: ''
# expect: ValueError Negative size value -5
# expect: TypeError string argument expected, got 'int'
# expect: TypeError string argument expected, got 'bytes'
# expect: TypeError StringIO.write() takes exactly one argument (0 given)
# expect: UnsupportedOperation detach
# expect: UnsupportedOperation fileno
# expect: TypeError initial_value must be str or None, not int
# expect: TypeError newline must be str or None, not int
# expect: ValueError illegal newline value: 'x'
# expect: TypeError StringIO() takes at most 2 arguments (3 given)
# expect: None 'a\nb\nc\nd' ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n') 7
# expect: 'a\nb\nc\nd\ne\nf\n' ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\n', 'c\n', 'd\n', 'e\n', 'f\n', '', '']
# expect: '' 'a\nb\rc\r\nd' ['a\n', 'b\r', 'c\r\n', 'd'] ('\r', '\n', '\r\n') 8
# expect: 'a\nb\rc\r\nd\ne\rf\r\n' ('\r', '\n', '\r\n')
# expect: ['a\n', 'b\r', 'c\r', '\n', 'd\n', 'e\r', 'f\r', '\n']
# expect: '\n' 'a\nb\rc\r\nd' ['a\n', 'b\rc\r\n', 'd'] None 8
# expect: 'a\nb\rc\r\nd\ne\rf\r\n' None
# expect: ['a\n', 'b\r', 'c\r', '\n', 'd\n', 'e\r', 'f\r', '\n']
# expect: '\r' 'a\rb\rc\r\rd' ['a\r', 'b\r', 'c\r', '\r', 'd'] None 8
# expect: 'a\rb\rc\r\rd\re\rf\r\r' None
# expect: ['a\r', 'b\r', 'c\r', '\r', 'd\r', 'e\r', 'f\r', '\r']
# expect: '\r\n' 'a\r\nb\rc\r\r\nd' ['a\r\n', 'b\rc\r\r\n', 'd'] None 10
# expect: 'a\r\nb\rc\r\r\nd\r\ne\rf\r\r\n' None
# expect: ['a\r', '\nb', '\rc', '\r\r', '\nd', '\r\n', 'e\r', 'f\r']
# expect: ['één\n', 'звук\n', '𝄞𝄞\n'] 12 2 'n\nзв'
# expect: ['ук\n', '𝄞𝄞\n'] 0 ['één\n'] 0 ['één\n', 'звук\n'] 0 ['één\n', 'звук\n']
# expect: 'één\nзвук\nonetwo'
# expect: TypeError string argument expected, got 'int'
# expect: TypeError 'int' object is not iterable
# expect: x
# expect: True
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file.
# expect: None
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file
# expect: None True
# expect: to-a-stream!
# expect: new 0
# expect: {'extra': 5} 184 <class '_io.StringIO'> True True False
# expect: ['StringIO', '_TextIOBase', '_IOBase', 'object'] _io <_io.StringIO obje
# expect: 'AB\nCD\n' 0 ['<AB>', '<CD>']
# expect: {'name': 'n'} Loud
# expect: OSError readline() should have returned a str object, not 'int'
# expect: a
# expect:  0 1 2 8192
