l = [1, 2, 3, 4, 5, 6]
def shrink(n):
    del l[2:]
    yield from range(n)
l[1:5] = shrink(3)
print(l)  # expect: [1, 0, 1, 2]
l[:] = [1, 2, 3, 4, 5, 6]
def said(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(said(lambda: l.__setitem__(slice(0, 6, 2), shrink(3))), l)  # expect: ValueError: attempt to assign sequence of size 3 to extended slice of size 1 [1, 2]
l[:] = [1, 2, 3, 4, 5, 6]
print(said(lambda: l.__setitem__(slice(0, 6, 2), shrink(1))), l)  # expect: None [0, 2]
class I:
    def __index__(self):
        l.clear()
        return 1
l[:] = [1, 2, 3]
print(said(lambda: l[I()]), l)  # expect: IndexError: list index out of range []
l[:] = [1, 2, 3]
print(said(lambda: l[I():]), l)  # expect: [] []
l[:] = [1, 2, 3]
print(said(lambda: l.pop(I())), l)  # expect: IndexError: pop from empty list []
l[:] = [1, 2, 3]
print(said(lambda: l.insert(I(), 7)), l)  # expect: None [7]
l[:] = [1, 2, 3]
print(said(lambda: l.__delitem__(I())), l)  # expect: IndexError: list assignment index out of range []
print(said(lambda: [1].__getitem__(10**30)), said(lambda: [1].__setitem__(-10**30, 1)))  # expect: IndexError: cannot fit 'int' into an index-sized integer IndexError: cannot fit 'int' into an index-sized integer
print(said(lambda: [1].pop(10**30)), said(lambda: [1].insert(10**30, 1)))  # expect: OverflowError: Python int too large to convert to C ssize_t OverflowError: Python int too large to convert to C ssize_t
print(said(lambda: [1].index(1, -10**30, 10**30)), said(lambda: [1].index(1, 10**30)))  # expect: 0 ValueError: 1 is not in list
print(said(lambda: [1, 2][-10**30:10**30:10**30]), said(lambda: [1, 2][::-10**30]))  # expect: [1] [2]
print(said(lambda: [1].__setitem__("a", 1)), said(lambda: [1].__delitem__(1.0)))  # expect: TypeError: list indices must be integers or slices, not str TypeError: list indices must be integers or slices, not float
print(said(lambda: [1].__delitem__(3)), said(lambda: [1].__setitem__(3, 3)))  # expect: IndexError: list assignment index out of range IndexError: list assignment index out of range
print(said(lambda: [1] + (2,)), said(lambda: (1,) + [2]), said(lambda: [1] * 2**62), said(lambda: (1,) * 2**62))  # expect: TypeError: can only concatenate list (not "tuple") to list TypeError: can only concatenate tuple (not "list") to tuple MemoryError:  MemoryError: 
print(said(lambda: [1] * 10**17), said(lambda: (1,) * 10**17))  # expect: MemoryError:  MemoryError: 
print(said(lambda: [].__iadd__(5)), said(lambda: [1].__imul__(2**62)))  # expect: TypeError: 'int' object is not iterable MemoryError: 
