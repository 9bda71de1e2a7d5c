print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip("ab", [1, 2, 3])), list(zip()), list(zip("a")), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [('a', 1), ('b', 2)] [] [('a',)] ['1', '2'] [4, 6] [1, 'a'] [2, 3]
e = enumerate(["x"])
print(next(e), next(e, "end"), e.__class__.__name__, iter(e) is e)  # expect: (0, 'x') end enumerate True
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as x:
    print(x)  # expect: zip() argument 2 is shorter than argument 1
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as x:
    print(x)  # expect: zip() argument 2 is longer than argument 1
for f in [lambda: enumerate(5), lambda: zip(5), lambda: map(str), lambda: map(str, 5), lambda: filter(None), lambda: list(map(5, [1])), lambda: reversed(5), lambda: enumerate([], "a")]:
    try:
        f()
    except TypeError as x:
        print(x)  # expect: 'int' object is not iterable
        # expect: 'int' object is not iterable
        # expect: map() must have at least two arguments.
        # expect: 'int' object is not iterable
        # expect: filter expected 2 arguments, got 1
        # expect: 'int' object is not callable
        # expect: 'int' object is not reversible
        # expect: 'str' object cannot be interpreted as an integer
z = zip(iter([1, 2, 3]), [4])
print(list(z), list(z))  # expect: [(1, 4)] []
