t = (1, 2, 3)
print(t, len(t), t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, 2 in t, t.index(3), t.count(1), (1,), (), tuple("ab"))  # expect: (1, 2, 3) 3 1 3 (2, 3) (3, 2, 1) (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) True 2 1 (1,) () ('a', 'b')
print(t == (1, 2, 3), t < (1, 2, 4), t != [1, 2, 3], hash(t) == hash((1, 2, 3)), hash(()), hash((1, 2)), hash((1, "a")) == hash((1, "a")))  # expect: True True True True 5740354900026072187 -3550055125485641917 True
for f in [lambda: t[3], lambda: t.index(9), lambda: t + [1], lambda: hash(([],)), lambda: t["a"], lambda: tuple(5), lambda: t * "a"]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError tuple index out of range
        # expect: ValueError tuple.index(x): x not in tuple
        # expect: TypeError can only concatenate tuple (not "list") to tuple
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError tuple indices must be integers or slices, not str
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError can't multiply sequence by non-int of type 'str'
