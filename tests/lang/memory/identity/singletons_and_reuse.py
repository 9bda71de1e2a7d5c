print(() is (), "" is "", b"" is b"", tuple([]) is ())  # expect: True True True True
print([] is [], {} is {}, frozenset() is frozenset())  # expect: False False False
a, b = 256, 257
print(a is int("256"), b is int("257"))  # expect: True False
print(int("-5") is -5, 5 + 0 is 5, 2**8 is 256)  # expect: True True True
x = (1, 2)
print(tuple(x) is x, x[:] is x, x * 1 is x, x + () is x, () + x is x)  # expect: True True True True True
s = "some text"
print(str(s) is s, s[:] is s, s + "" is s, "" + s is s, s * 1 is s, s.strip() is s, s.replace("q", "z") is s, f"{s}" is s, "%s" % s is s, "".join([s]) is s)  # expect: True True True True True True True True True True
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, f | set() is f)  # expect: True True False
b = b"bytes"
print(bytes(b) is b, b[:] is b, b + b"" is b)  # expect: True True True
i = 10**20
print(int(i) is i, +i is i, i + 0 is i, abs(i) is i, i | 0 is i)  # expect: True True False True False
fl = 2.5
print(float(fl) is fl, +fl is fl, fl.__trunc__() is 2, complex is not None)  # expect: True True True True
r = range(3)
print(r[:] is r, iter(r) is iter(r))  # expect: False False
l = [1]
print(l[:] is l, list(l) is l, l * 1 is l, l.__iadd__([]) is l)  # expect: False False False True
