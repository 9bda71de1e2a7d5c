s = "some text here" + str(1)
print(s.strip() is s, s.replace("q", "r") is s, s.ljust(3) is s, s.center(2) is s, s.zfill(3) is s, s[:] is s, s[0:100] is s, str(s) is s, s.format() is s, s.expandtabs() is s)  # expect: True True True True True True True True True True
print(s.lower() is s, s.upper() is s, s.translate({}) is s, s.removeprefix("q") is s, s.removesuffix("q") is s, s.rstrip("q") is s, s.split("q")[0] is s, s.partition("q")[0] is s, s.splitlines()[0] is s, "".join((s,)) is s)  # expect: False False False True True True True True True True
b = b"some bytes" + bytes([1])
print(b.strip() is b, b.replace(b"q", b"r") is b, b[:] is b, bytes(b) is b, b.ljust(3) is b, b"".join([b]) is b, b * 1 is b)  # expect: True True True True True True True
class S(str): pass
t = S("abc")
print(str(t) is t, t[:] is t, t.strip() is t, t + "" is t, type(t[:]), type(t.strip()), type(str(t)))  # expect: False False False False <class 'str'> <class 'str'> <class 'str'>
