t = (1, [2], 3)
print(tuple(t) is t, t[:] is t, t[0:3] is t, t * 1 is t, t + () is t, () + t is t, tuple(iter(t)) is t)  # expect: True True True True True True False
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, f | frozenset() is f, f.union() is f, f & f is f, f - frozenset() is f)  # expect: True True False False False False
class T(tuple): pass
u = T((1,))
print(tuple(u) is u, u[:] is u, type(tuple(u)), type(u[:]), u * 1 is u)  # expect: False False <class 'tuple'> <class 'tuple'> False
d = {"a": []}
print(d.copy() is d, dict(d) is d, d.copy()["a"] is d["a"], {**d}["a"] is d["a"], list(d)[0] is list(d.copy())[0])  # expect: False False True True True
r = range(5)
print(r[:] is r, range(5) is range(5), r[:] == r)  # expect: False False True
l = [1]
print(l.copy() is l, l[:] is l, l.__iadd__([2]) is l, l.__imul__(1) is l, sorted(l) is l, l.sort(), iter(l) is iter(l))  # expect: False False True True False None False
i = iter(l)
print(iter(i) is i, enumerate(l).__iter__().__class__.__name__, zip(l).__iter__() is not None)  # expect: True enumerate True
