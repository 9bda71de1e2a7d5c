def s(o, k):
    o[k] = 1
def d(o, k):
    del o[k]
for f in [lambda: s([], 0), lambda: s((), 0), lambda: s("a", 0), lambda: s(b"a", 0), lambda: s(range(3), 0), lambda: s([1], "a"), lambda: d([], 0), lambda: d((), 0), lambda: d("a", 0), lambda: d({}, 1), lambda: s({}, []), lambda: s(None, 0), lambda: s(1, 0), lambda: d(5, 0), lambda: s(frozenset(), 1)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError list assignment index out of range
        # expect: TypeError 'tuple' object does not support item assignment
        # expect: TypeError 'str' object does not support item assignment
        # expect: TypeError 'bytes' object does not support item assignment
        # expect: TypeError 'range' object does not support item assignment
        # expect: TypeError list indices must be integers or slices, not str
        # expect: IndexError list assignment index out of range
        # expect: TypeError 'tuple' object doesn't support item deletion
        # expect: TypeError 'str' object doesn't support item deletion
        # expect: KeyError 1
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError 'NoneType' object does not support item assignment
        # expect: TypeError 'int' object does not support item assignment
        # expect: TypeError 'int' object does not support item deletion
        # expect: TypeError 'frozenset' object does not support item assignment
