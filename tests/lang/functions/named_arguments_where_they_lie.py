# Named arguments, defaults and collectors are bound with the references and the places that CPython gives them.
import sys


class O:
    pass


o = O()


def counts(a, *rest, k, **others):
    return [sys.getrefcount(x) for x in (a, *rest, k, *others.values())]


def defaults(a, b=o, *, k=o):
    return sys.getrefcount(a), sys.getrefcount(b)


class S(str):
    pass


def only(a, /, b, c=3, *rest, d=4, **others):
    return a, b, c, rest, d, others


print(counts(o, o, k=o, z=o), sys.getrefcount(o))  # expect: [13, 13, 13, 13] 4
print(defaults(a=o), defaults(k=1, a=o), sys.getrefcount(o))  # expect: (7, 7) (6, 6) 4
print(only(1, c=7, b=2, a=0, z=9))  # expect: (1, 2, 7, (), 4, {'a': 0, 'z': 9})
print(only(1, 2, 3, 4, 5, d=6))  # expect: (1, 2, 3, (4, 5), 6, {})
print(only(1, **{S("b"): 2, S("q"): 3}))  # expect: (1, 2, 3, (), 4, {'q': 3})
only.__kwdefaults__["d"] = 40
only.__defaults__ = (20, 30)
print(only(1), only(1, c=0))  # expect: (1, 20, 30, (), 40, {}) (1, 20, 0, (), 40, {})
