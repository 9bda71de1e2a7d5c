def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

a = bytearray(b"a,b,c")
print(a.split(b","), a.rsplit(b",", 1), a.partition(b","), a.rpartition(b"x"))
# expect: [bytearray(b'a'), bytearray(b'b'), bytearray(b'c')] [bytearray(b'a,b'), bytearray(b'c')] (bytearray(b'a'), bytearray(b','), bytearray(b'b,c')) (bytearray(b''), bytearray(b''), bytearray(b'a,b,c'))
print(a.upper(), a.title(), a.strip(b"a"), a.replace(b",", b";"), a.center(9, bytearray(b"*")))
# expect: bytearray(b'A,B,C') bytearray(b'A,B,C') bytearray(b',b,c') bytearray(b'a;b;c') bytearray(b'**a,b,c**')
print(a.find(44), a.find(b"c"), a.count(b","), a.startswith(bytearray(b"a")), a.endswith((b"x", b"c")))
# expect: 1 4 2 True True
print(a.hex(), a.hex(":"), a.decode(), a.translate(None, b","), bytearray.fromhex("aa bb"))
# expect: 612c622c63 61:2c:62:2c:63 a,b,c bytearray(b'abc') bytearray(b'\xaa\xbb')
print(a.join([b"1", bytearray(b"2"), memoryview(b"3")]), b",".join([a, memoryview(b"x")]))
# expect: bytearray(b'1a,b,c2a,b,c3') b'a,b,c,x'
show(a.partition, 5)
# expect: TypeError a bytes-like object is required, not 'int'
show(a.join, [5])
# expect: TypeError sequence item 0: expected a bytes-like object, int found
show(a.index, b"q")
# expect: ValueError subsection not found
print(bytearray(b"%d %s") % (5, b"x"), b"%s" % bytearray(b"q"), b"%b" % memoryview(b"v"))
# expect: bytearray(b'5 x') b'q' b'v'
print(b"a" + bytearray(b"b"), bytearray(b"b") + memoryview(b"a"), bytearray(b"ab") * 2, 97 in a, b"b," in a)
# expect: b'ab' bytearray(b'ba') bytearray(b'abab') True True
show(lambda: a + 5)
# expect: TypeError can't concat int to bytearray
show(lambda: a + "x")
# expect: TypeError can't concat str to bytearray
print(a == b"a,b,c", b"a,b,c" == a, a < b"b", a == "a,b,c", memoryview(a) == a)
# expect: True True True False True
show(hash, a)
# expect: TypeError unhashable type: 'bytearray'
