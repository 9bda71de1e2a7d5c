print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code)  # expect: 5 None 3 None
e = OSError(2, "no", "file")
print(e.errno, e.strerror, e.filename, type(e).__name__, str(e))  # expect: 2 no file FileNotFoundError [Errno 2] no: 'file'
e = ImportError("m", name="n", path="p")
print(e.msg, e.name, e.path)  # expect: m n p
e = NameError("x", name="nm")
print(e.name)  # expect: nm
e = AttributeError("x", name="a", obj=5)
print(e.name, e.obj)  # expect: a 5
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")
print(e, e.start, e.reason)  # expect: 'utf-8' codec can't decode byte 0xff in position 0: bad 0 bad
