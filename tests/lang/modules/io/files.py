# Files: the three layers of open(), their classes, modes, attributes, positions, buffering and what is said when something is wrong.
import io
import os
import sys

NAME = "glassheap_io_files.tmp"
# A folder of its own: other runs of this script may be under way.
FOLDER = f"/tmp/glassheap_io_{os.getpid()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


try:
    for mode in ("w", "r", "w+", "r+", "a", "a+", "wb", "rb", "r+b", "w+b", "ab", "ab+"):
        f = open(NAME, mode)
        layers = [f]
        while hasattr(layers[-1], "buffer"):
            layers.append(layers[-1].buffer)
        while hasattr(layers[-1], "raw"):
            layers.append(layers[-1].raw)
        print(mode, [type(x).__name__ for x in layers], [x.mode for x in layers], f.readable(), f.writable(), f.seekable(), f.isatty())
        print(f.__dict__, layers[-1].__dict__, layers[-1])
        f.close()
        print([x.closed for x in layers], layers[-1], f.name)
    with open(NAME, "w", buffering=0x4000) as f:
        print(f, f.buffer, f.encoding, f.errors, f.newlines, f.line_buffering, f.write_through)
        print(sys.getsizeof(f), sys.getsizeof(f.buffer), sys.getsizeof(f.buffer.raw))
        print(f.write("one\ntwo\nthree\n"), f.tell(), os.path.getsize(NAME))
        print(f.flush(), os.path.getsize(NAME), f.seek(4), f.write("TWO"), f.tell(), f.truncate(), f.tell())
    print(open(NAME).read())

    with open(NAME, "w+") as f:
        f.write("line 1\nline 2\nзвук\n")
        print(f.tell(), f.seek(0), repr(f.read(4)), f.tell(), repr(f.readline()), f.tell(), f.readlines(), f.tell())
        print(f.seek(14), repr(f.read(2)), f.tell(), f.seek(0, 2), f.write("end"), f.seek(0), f.read().split())
        show(f.seek, 1, 1)
        show(f.seek, 1, 2)
        show(f.seek, -1)
        show(f.seek, 0, 5)
        f.seek(0)
        for line in f:
            show(f.tell)
            break
        print(list(f), f.tell())

    with open(NAME, "rb") as f:
        print(f.read(3), f.tell(), f.peek(2)[:4], f.read1(2), f.readline(), f.tell(), f.seek(-3, 2), f.read(), f.read())
        target = bytearray(6)
        print(f.seek(1), f.readinto(target), target, f.readinto1(target), target, f.seek(-2, 1), f.tell())
        print(f.seek(0), list(f), f.raw.tell())
        show(f.write, b"x")
        show(f.truncate)
        show(f.seek, 0, 7)
        show(f.seek, -1)
        show(f.read, -2)
        show(f.read, "x")
    with open(NAME, "r+b") as f:
        print(f.read(4), f.write(b"##"), f.tell(), f.read(3), f.seek(0), f.read(10), f.write(b"tail"), f.flush(), f.tell())
        print(f.truncate(12), f.seek(0), f.read())
    with open(NAME, "ab") as f:
        print(f.tell(), f.write(b"more"), f.tell(), f.seek(0), f.write(b"!"), f.tell())
    with open(NAME, "rb", buffering=0) as f:
        print(type(f), f, f.read(3), f.readall(), f.read(), f.tell(), f.seek(2), f.readline(), f.seek(0), f.readlines())
        print(f.closefd, f.mode, f.readable(), f.writable())
        show(f.write, b"x")
    with open(NAME, "wb", 0) as f:
        print(f.write(b"abc"), os.path.getsize(NAME), f.seek(10), f.write(memoryview(b"z")), os.path.getsize(NAME), f.truncate(2), f.tell())
        show(f.read)
        show(f.write, "x")

    text, binary = open(NAME, "w"), open(NAME, "wb")
    for call in (text.read, text.readline, text.readlines, text.__next__, binary.read, binary.readline, binary.peek if hasattr(binary, "peek") else binary.read1):
        show(call)
    show(text.write, 3)
    show(text.write, b"x")
    show(binary.write, "x")
    show(binary.write, 3)
    text.close()
    binary.close()
    for f in (text, binary, text.buffer, text.buffer.raw):
        for name in ("read", "readline", "write", "flush", "tell", "seek", "fileno", "isatty", "readable", "truncate", "__enter__", "__iter__", "readlines"):
            try:
                args = {"write": (b"",) if f is not text else ("",), "seek": (0,)}.get(name, ())
                getattr(f, name)(*args)
                print(name, "ok")
            except Exception as e:
                print(name, type(e).__name__, e)
        print(f.close(), f.closed)
    for args, kwargs in (
        (("rw",), {}), (("",), {}), (("rr",), {}), (("q",), {}), (("bt",), {}), (("r+b+",), {}), (("b",), {}), ((3,), {}), (("w",), {"buffering": 0}),
        (("w",), {"buffering": -2}), (("rb",), {"encoding": "utf-8"}), (("rb",), {"errors": "strict"}), (("rb",), {"newline": ""}), (("r",), {"newline": "x"}),
        (("r",), {"newline": 3}), (("r",), {"encoding": 3}), (("r",), {"encoding": "nope"}), (("r",), {"closefd": False}), (("x",), {}), (("rU",), {}),
    ):
        show(open, NAME, *args, **kwargs)
    show(open, "no such file")
    show(open, "no such folder/file", "w")
    show(open, ".")
    show(open, "a\0b")
    show(open, 3.5)
    show(open, None)
    show(open, -1)
    show(open)

    with open(NAME, "w") as f:
        f.write("x" * 5000)
        print(os.path.getsize(NAME))
        f.write("y" * 5000)
        print(os.path.getsize(NAME))
        f.write("z" * 20000)
        print(os.path.getsize(NAME))
    print(os.path.getsize(NAME))
    with open(NAME, "wb", buffering=100) as f:
        sizes = []
        for n in (60, 60, 250, 100, 100, 1):
            f.write(b"x" * n)
            sizes.append(os.path.getsize(NAME))
        print(sizes)
    print(os.path.getsize(NAME))
    with open(NAME, "w", buffering=1) as f:
        print(f.line_buffering, f.write("no end"), os.path.getsize(NAME), f.write("end\n"), os.path.getsize(NAME))

    f = open(NAME, "w")
    f.write("kept by nobody")
    del f
    print(open(NAME).read())
    f = open(NAME)
    raw = f.buffer.raw
    buffer = f.detach()
    show(f.read)
    show(lambda: f.name)
    show(f.close)
    print(buffer.read(4), buffer.detach() is raw, raw.read(4), raw.closed)
    show(buffer.read)
    show(repr, buffer)
    raw.close()
    show(raw.read)
finally:
    os.remove(NAME)
    os.chdir("/")
    os.rmdir(FOLDER)

# expect: w ['TextIOWrapper', 'BufferedWriter', 'FileIO'] ['w', 'wb', 'wb'] False True True False
# expect: {'mode': 'w'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='wb' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: r ['TextIOWrapper', 'BufferedReader', 'FileIO'] ['r', 'rb', 'rb'] True False True False
# expect: {'mode': 'r'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: w+ ['TextIOWrapper', 'BufferedRandom', 'FileIO'] ['w+', 'rb+', 'rb+'] True True True False
# expect: {'mode': 'w+'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb+' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: r+ ['TextIOWrapper', 'BufferedRandom', 'FileIO'] ['r+', 'rb+', 'rb+'] True True True False
# expect: {'mode': 'r+'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb+' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: a ['TextIOWrapper', 'BufferedWriter', 'FileIO'] ['a', 'ab', 'ab'] False True True False
# expect: {'mode': 'a'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='ab' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: a+ ['TextIOWrapper', 'BufferedRandom', 'FileIO'] ['a+', 'ab+', 'ab+'] True True True False
# expect: {'mode': 'a+'} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='ab+' closefd=True>
# expect: [True, True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: wb ['BufferedWriter', 'FileIO'] ['wb', 'wb'] False True True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='wb' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: rb ['BufferedReader', 'FileIO'] ['rb', 'rb'] True False True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: r+b ['BufferedRandom', 'FileIO'] ['rb+', 'rb+'] True True True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb+' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: w+b ['BufferedRandom', 'FileIO'] ['rb+', 'rb+'] True True True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='rb+' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: ab ['BufferedWriter', 'FileIO'] ['ab', 'ab'] False True True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='ab' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: ab+ ['BufferedRandom', 'FileIO'] ['ab+', 'ab+'] True True True False
# expect: {} {'name': 'glassheap_io_files.tmp'} <_io.FileIO name='glassheap_io_files.tmp' mode='ab+' closefd=True>
# expect: [True, True] <_io.FileIO [closed]> glassheap_io_files.tmp
# expect: <_io.TextIOWrapper name='glassheap_io_files.tmp' mode='w' encoding='UTF-8'> <_io.BufferedWriter name='glassheap_io_files.tmp'> UTF-8 strict None False False
# expect: 216 16552 64
# expect: 14 14 14
# expect: None 14 4 3 7 7 7
# expect: one
# expect: TWO
# expect: 23 0 'line' 4 ' 1\n' 7 ['line 2\n', 'звук\n'] 23
# expect: 14 'зв' 18 23 3 0 ['line', '1', 'line', '2', 'звук', 'end']
# expect: UnsupportedOperation can't do nonzero cur-relative seeks
# expect: UnsupportedOperation can't do nonzero end-relative seeks
# expect: ValueError negative seek position -1
# expect: ValueError invalid whence (5, should be 0, 1 or 2)
# expect: OSError telling position disabled by next() call
# expect: ['line 2\n', 'звук\n', 'end'] 26
# expect: b'lin' 3 b'e 1\n' b'e ' b'1\n' 7 23 b'end' b''
# expect: 1 6 bytearray(b'line 2') 6 bytearray(b'line 2') 11 11
# expect: 0 [b'line 1\n', b'line 2\n', b'\xd0\xb7\xd0\xb2\xd1\x83\xd0\xba\n', b'end'] 26
# expect: UnsupportedOperation write
# expect: UnsupportedOperation truncate
# expect: ValueError whence value 7 unsupported
# expect: OSError [Errno 22] Invalid argument
# expect: ValueError read length must be non-negative or -1
# expect: TypeError argument should be integer or None, not 'str'
# expect: b'line' 2 6 b'\nli' 0 b'line##\nlin' 4 None 14
# expect: 12 0 b'line##\nlinta'
# expect: 12 4 16 0 1 1
# expect: <class '_io.FileIO'> <_io.FileIO name='glassheap_io_files.tmp' mode='rb' closefd=True> b'lin' b'e##\nlintamore!' b'' 17 2 b'ne##\n' 0 [b'line##\n', b'lintamore!']
# expect: True rb True False
# expect: UnsupportedOperation File not open for writing
# expect: 3 3 10 1 11 2 11
# expect: UnsupportedOperation File not open for reading
# expect: TypeError a bytes-like object is required, not 'str'
# expect: UnsupportedOperation not readable
# expect: UnsupportedOperation not readable
# expect: UnsupportedOperation not readable
# expect: UnsupportedOperation not readable
# expect: UnsupportedOperation read
# expect: UnsupportedOperation read
# expect: UnsupportedOperation read1
# expect: TypeError write() argument must be str, not int
# expect: TypeError write() argument must be str, not bytes
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'int'
# expect: read ValueError I/O operation on closed file.
# expect: readline ValueError I/O operation on closed file.
# expect: write ValueError I/O operation on closed file.
# expect: flush ValueError I/O operation on closed file.
# expect: tell ValueError I/O operation on closed file.
# expect: seek ValueError I/O operation on closed file.
# expect: fileno ValueError I/O operation on closed file
# expect: isatty ValueError I/O operation on closed file
# expect: readable ok
# expect: truncate ValueError I/O operation on closed file.
# expect: __enter__ ValueError I/O operation on closed file.
# expect: __iter__ ValueError I/O operation on closed file.
# expect: readlines ValueError I/O operation on closed file.
# expect: None True
# expect: read UnsupportedOperation read
# expect: readline UnsupportedOperation read
# expect: write ValueError write to closed file
# expect: flush ValueError flush of closed file
# expect: tell ValueError I/O operation on closed file
# expect: seek ValueError seek of closed file
# expect: fileno ValueError I/O operation on closed file
# expect: isatty ValueError I/O operation on closed file
# expect: readable ok
# expect: truncate ValueError truncate of closed file
# expect: __enter__ ValueError I/O operation on closed file.
# expect: __iter__ ValueError I/O operation on closed file.
# expect: readlines ValueError I/O operation on closed file.
# expect: None True
# expect: read UnsupportedOperation read
# expect: readline UnsupportedOperation read
# expect: write ValueError write to closed file
# expect: flush ValueError flush of closed file
# expect: tell ValueError I/O operation on closed file
# expect: seek ValueError seek of closed file
# expect: fileno ValueError I/O operation on closed file
# expect: isatty ValueError I/O operation on closed file
# expect: readable ok
# expect: truncate ValueError truncate of closed file
# expect: __enter__ ValueError I/O operation on closed file.
# expect: __iter__ ValueError I/O operation on closed file.
# expect: readlines ValueError I/O operation on closed file.
# expect: None True
# expect: read ValueError I/O operation on closed file
# expect: readline ValueError I/O operation on closed file
# expect: write ValueError I/O operation on closed file
# expect: flush ValueError I/O operation on closed file.
# expect: tell ValueError I/O operation on closed file
# expect: seek ValueError I/O operation on closed file
# expect: fileno ValueError I/O operation on closed file
# expect: isatty ValueError I/O operation on closed file
# expect: readable ValueError I/O operation on closed file
# expect: truncate ValueError I/O operation on closed file
# expect: __enter__ ValueError I/O operation on closed file.
# expect: __iter__ ValueError I/O operation on closed file.
# expect: readlines ValueError I/O operation on closed file.
# expect: None True
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: ValueError invalid mode: 'rr'
# expect: ValueError invalid mode: 'q'
# expect: ValueError can't have text and binary mode at once
# expect: ValueError invalid mode: 'r+b+'
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: TypeError open() argument 'mode' must be str, not int
# expect: ValueError can't have unbuffered text I/O
# expect: <_io.TextIOWrapper name='glassheap_io_files.tmp' mode='w' encoding='UTF-8'>
# expect: ValueError binary mode doesn't take an encoding argument
# expect: ValueError binary mode doesn't take an errors argument
# expect: ValueError binary mode doesn't take a newline argument
# expect: ValueError illegal newline value: x
# expect: TypeError open() argument 'newline' must be str or None, not int
# expect: TypeError open() argument 'encoding' must be str or None, not int
# expect: LookupError unknown encoding: nope
# expect: ValueError Cannot use closefd=False with file name
# expect: FileExistsError [Errno 17] File exists: 'glassheap_io_files.tmp'
# expect: ValueError invalid mode: 'rU'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no such file'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no such folder/file'
# expect: IsADirectoryError [Errno 21] Is a directory: '.'
# expect: ValueError embedded null byte
# expect: TypeError expected str, bytes or os.PathLike object, not float
# expect: TypeError expected str, bytes or os.PathLike object, not NoneType
# expect: ValueError negative file descriptor
# expect: TypeError open() missing required argument 'file' (pos 1)
# expect: 0
# expect: 10000
# expect: 30000
# expect: 30000
# expect: [0, 60, 370, 470, 570, 570]
# expect: 571
# expect: True 6 0 4 10
# expect: kept by nobody
# expect: ValueError underlying buffer has been detached
# expect: ValueError underlying buffer has been detached
# expect: ValueError underlying buffer has been detached
# expect: b'kept' True b'' False
# expect: ValueError raw stream has been detached
# expect: '<_io.BufferedReader>'
# expect: ValueError I/O operation on closed file
