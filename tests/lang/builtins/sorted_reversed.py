print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted({2: 0, 1: 0}), sorted([1, -2], key=abs), list(reversed([1, 2])), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed("ab")))  # expect: [1, 2, 3] ['c', 'b', 'a'] [1, 2] [1, -2] [2, 1] [2, 1, 0] [3, 1] ['b', 'a']
for f in [lambda: sorted(5), lambda: sorted([1, "a"]), lambda: reversed({1}), lambda: sorted([1], lambda x: x), lambda: reversed(iter([]))]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: 'int' object is not iterable
        # expect: '<' not supported between instances of 'str' and 'int'
        # expect: 'set' object is not reversible
        # expect: sorted expected 1 argument, got 2
        # expect: 'list_iterator' object is not reversible
