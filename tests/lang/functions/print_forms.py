print()  # expect:
print(1, None, "a", [1, "b"], sep=", ", end=".\n")  # expect: 1, None, a, [1, 'b'].
print("x", sep=None, end=None)  # expect: x
print("a", "b", sep="")  # expect: ab
for bad in [dict(sep=1), dict(end=1)]:
    try:
        print(1, **bad)
    except TypeError as e:
        print(e)  # expect: sep must be None or a string, not int
        # expect: end must be None or a string, not int
