print("a b  c ".split(), "a,b,,c".split(","), "a b c d".split(None, 2), "a,b,c".split(",", 1), "abc".split("x"), "".split(), "".split(","), " a b ".split(" "))  # expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a', 'b', 'c d'] ['a', 'b,c'] ['abc'] [] [''] ['', 'a', 'b', '']
print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), " a  b ".rsplit(), "aXXbXXc".split("XX"), "aXXbXXc".rsplit("XX", 1))  # expect: ['a b', 'c', 'd'] ['a,b', 'c'] ['a', 'b'] ['a', 'b', 'c'] ['aXXb', 'c']
print("a\nb\r\nc\rd\x0be\x1cf\u2028g".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n\n".splitlines())  # expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] ['a\n', 'b\n'] [] ['', '']
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"))  # expect: ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc')
print("-".join("abc"), ",".join([]), "".join(("x", "y")), "ab".join(iter("123")))  # expect: a-b-c  xy 1ab2ab3
for f in [lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join([1]), lambda: ",".join(5), lambda: ",".join(["a", 2]), lambda: "a".split(1)]:
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)  # expect: empty separator
        # expect: empty separator
        # expect: sequence item 0: expected str instance, int found
        # expect: can only join an iterable
        # expect: sequence item 1: expected str instance, int found
        # expect: must be str or None, not int
