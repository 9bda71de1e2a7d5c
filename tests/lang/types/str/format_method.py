print("{} {} {}".format(1, "a", 2.5), "{0} {1} {0}".format("x", "y"), "{a} {b!r}".format(a=1, b="q"), "{0[k]} {1.real} {2[0]}".format({"k": 5}, 7, [9]), "{{}} {:>5}|{:<{w}}|".format("r", "l", w=4))  # expect: 1 a 2.5 x y x 1 'q' 5 7 9 {}     r|l   |
print("{:,} {:.2%} {:x} {!s:^5}|".format(10000, 0.256, 255, "m"), "{a[b]}".format(a={"b": "dict"}), "{:{}}".format("x", 5) + "|")  # expect: 10,000 25.60% ff   m  | dict x    |
print("{x}{y}".format_map({"x": 1, "y": 2}))  # expect: 12
for fmt, args in [("{}", ()), ("{0} {}", (1, 2)), ("{a}", ()), ("{", ()), ("}", ()), ("{!x}", (1,)), ("{0.nope}", (1,)), ("{:d}", ("a",)), ("{0[5]}", ([],)), ("{a!}", ())]:
    try:
        print(fmt.format(*args))
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError Replacement index 0 out of range for positional args tuple
        # expect: ValueError cannot switch from manual field specification to automatic field numbering
        # expect: KeyError 'a'
        # expect: ValueError Single '{' encountered in format string
        # expect: ValueError Single '}' encountered in format string
        # expect: ValueError Unknown conversion specifier x
        # expect: AttributeError 'int' object has no attribute 'nope'
        # expect: ValueError Unknown format code 'd' for object of type 'str'
        # expect: IndexError list index out of range
        # expect: ValueError unmatched '{' in format spec
