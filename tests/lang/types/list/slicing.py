l = list(range(10))
print(l[2:8:3], l[::-1], l[-3:], l[:-7], l[8:2:-2], l[20:], l[-20:3], l[5:5])  # expect: [2, 5] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [7, 8, 9] [0, 1, 2] [8, 6, 4] [] [0, 1, 2] []
l[2:4] = "abc"
print(l)  # expect: [0, 1, 'a', 'b', 'c', 4, 5, 6, 7, 8, 9]
l[1:1] = [0.5]
print(l)  # expect: [0, 0.5, 1, 'a', 'b', 'c', 4, 5, 6, 7, 8, 9]
l[::3] = [None] * len(l[::3])
print(l)  # expect: [None, 0.5, 1, None, 'b', 'c', None, 5, 6, None, 8, 9]
del l[1:3]; del l[::2]
print(l)  # expect: [None, 'c', 5, None, 9]
l[:] = [1]
l[5:] = [2]
l[-1:0] = [9]
print(l)  # expect: [1, 9, 2]
for f in [lambda: l.__setitem__(slice(None, None, 2), [1, 2, 3]), lambda: l.__setitem__(slice(0, 1), 5), lambda: l[::0], lambda: l["a":], lambda: l.__setitem__(slice(0, 3, 1), None)]:
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)  # expect: attempt to assign sequence of size 3 to extended slice of size 2
        # expect: must assign iterable to extended slice
        # expect: slice step cannot be zero
        # expect: slice indices must be integers or None or have an __index__ method
        # expect: must assign iterable to extended slice
