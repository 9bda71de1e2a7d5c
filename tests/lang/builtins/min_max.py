print(min(3, 1, 2), max([1, 5, 2]), min("abc"), max({1: 2, 3: 0}), min([], default=7), max(["aa", "b"], key=len), min([3, 1], key=lambda x: -x), max(1, 1.0), min(1.0, 1))  # expect: 1 5 a 3 7 aa 3 1 1.0
for f in [lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: max([1], k=1), lambda: min([], key=len)]:
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError min expected at least 1 argument, got 0
        # expect: ValueError max() iterable argument is empty
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError '>' not supported between instances of 'str' and 'int'
        # expect: TypeError Cannot specify a default for min() with multiple positional arguments
        # expect: TypeError max() got an unexpected keyword argument 'k'
        # expect: ValueError min() iterable argument is empty
