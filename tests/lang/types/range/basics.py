r = range(2, 10, 3)
print(r, len(r), list(r), r[1], r[-1], r[0:2], r[::-1], 5 in r, 6 in r, r.index(5), r.count(8), r.start, r.stop, r.step)  # expect: range(2, 10, 3) 3 [2, 5, 8] 5 8 range(2, 8, 3) range(8, -1, -3) True False 1 1 2 10 3
print(range(0), list(range(3, 0)), list(range(5, 0, -2)), range(3) == range(0, 3, 1), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), bool(range(0)), list(reversed(range(4))), range(10)[-3:])  # expect: range(0, 0) [] [5, 3, 1] True True True False [3, 2, 1, 0] range(7, 10)
print(len(range(10**18)), 10**17 in range(10**18), range(10**30)[10**29], 5.0 in range(10), "a" in range(3), range(10**30, 0, -(10**29))[3])  # expect: 1000000000000000000 True 100000000000000000000000000000 True False 700000000000000000000000000000
for f in [lambda: range(), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(3).index(9), lambda: len(range(10**30)), lambda: range("a"), lambda: range(3)["a"]]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError range expected at least 1 argument, got 0
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError range() arg 3 must not be zero
        # expect: IndexError range object index out of range
        # expect: ValueError 9 is not in range
        # expect: OverflowError Python int too large to convert to C ssize_t
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError range indices must be integers or slices, not str
