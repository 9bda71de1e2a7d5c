print(sum([1, 2, 3]), sum([1.5, 2]), sum([], 5), sum([[1], [2]], []), sum((x for x in range(4))), sum([0.1] * 10), sum([True, True]), sum([10**20, 1]), sum([1, 2], start=10), sum([1e16, 1.0, -1e16]))  # expect: 6 3.5 5 [1, 2] 6 1.0 2 100000000000000000001 13 1.0
for f in [lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([b""], b""), lambda: sum()]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: sum() can't sum strings [use ''.join(seq) instead]
        # expect: 'int' object is not iterable
        # expect: sum() can't sum bytes [use b''.join(seq) instead]
        # expect: sum() takes at least 1 positional argument (0 given)
