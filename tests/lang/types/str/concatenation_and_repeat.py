print("a" + "b", "ab" * 3, 3 * "ab", "a" * 0, "a" * -1, "" * 5, "é" + "a", "a" + "€" + "😀")  # expect: ab ababab ababab    éa a€😀
s = ""
for i in range(5): s += str(i)
print(s)  # expect: 01234
a = b = "x"
a += "y"
print(a, b)  # expect: xy x
for f in [lambda: "a" + 1, lambda: "a" + None, lambda: "a" * 1.5, lambda: "a" * "b", lambda: "a" + b"b"]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: can only concatenate str (not "int") to str
        # expect: can only concatenate str (not "NoneType") to str
        # expect: can't multiply sequence by non-int of type 'float'
        # expect: can't multiply sequence by non-int of type 'str'
        # expect: can only concatenate str (not "bytes") to str
