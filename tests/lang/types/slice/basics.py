s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5), slice(None), slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(-3, None).indices(10), slice(None, None, -1).indices(4))  # expect: slice(1, 10, 2) 1 10 2 (1, 5, 2) slice(None, 5, None) slice(None, None, None) True True (7, 10, 1) (3, -1, -1)
print([0, 1, 2, 3, 4, 5][s], "abcdef"[slice(1, 3)], hash(slice(1)) == hash(slice(1)), slice(1, 2) < slice(1, 3), {slice(1): 2}[slice(1)])  # expect: [1, 3, 5] bc True True 2
for f in [lambda: slice(), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(3), lambda: slice(1).indices(-1), lambda: [1][slice("a")]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError slice expected at least 1 argument, got 0
        # expect: ValueError slice step cannot be zero
        # expect: TypeError slice indices must be integers or None or have an __index__ method
        # expect: ValueError length should not be negative
        # expect: TypeError slice indices must be integers or None or have an __index__ method
