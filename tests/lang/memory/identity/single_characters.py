s = "hello"
print(s[0] is s[0], s[1] is "e", s[-1] is "o", "hello"[2] is "hello"[3])  # expect: True True True True
print(chr(97) is "a", chr(255) is chr(255), "é"[0] is chr(233))  # expect: True True True
print([c is d for c, d in zip("abc", "abc")])  # expect: [True, True, True]
print("a b".split()[0] is "a", " a ".strip() is "a", "a,b".partition(",")[0] is "a")  # expect: True True True
print(chr(300) is chr(300), "%d" % 5 is "5", f"{5:d}" is "5")  # expect: False True True
print(b"abc"[0:1] is b"abc"[0:1], bytes([97]) is b"a")  # expect: True True
