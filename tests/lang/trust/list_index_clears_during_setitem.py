class I:
    def __index__(self):
        l.clear()
        return 0
l = [1, 2, 3]
for f in [lambda: l.__setitem__(I(), 5), lambda: l[I()], lambda: l.__delitem__(I()), lambda: l.pop(I()), lambda: l.insert(I(), 9), lambda: l[I():5], lambda: l.__setitem__(slice(I(), 2), [1, 2]), lambda: l * I()]:
    l[:] = [1, 2, 3]
    try:
        print(f(), l)
    except IndexError as e:
        print(e, l)  # expect: list assignment index out of range []
        # expect: list index out of range []
        # expect: list assignment index out of range []
        # expect: pop from empty list []
        # expect: None [9]
        # expect: [] []
        # expect: None [1, 2]
        # expect: [] []
