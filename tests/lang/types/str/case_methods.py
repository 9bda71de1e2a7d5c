s = "Hello wORLD éß"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())  # expect: HELLO WORLD ÉSS hello world éß Hello World Éß Hello world éß hELLO World ÉSS hello world éss
print("ǆ".title(), "ﬁ".upper(), "İ".lower() == "i̇", "ΑΣ".lower(), "ß".upper(), "they're bill's".title())  # expect: ǅ FI True ας SS They'Re Bill'S
print("abc".islower(), "ABC".isupper(), "Abc Def".istitle(), "".isupper(), "1a".islower(), "123".isupper())  # expect: True True True False True False
