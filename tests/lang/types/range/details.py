def said(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
big = 2**63
def kind(x): return type(x).__name__
print(kind(iter(range(0, big - 1, 1))), kind(iter(range(0, big - 1, 2))), kind(iter(range(0, big, 1))), kind(iter(range(big - 2, 5, 1))), kind(iter(range(-big, big - 1))), kind(iter(range(0, -big, -1))), kind(iter(range(0, -big, -3))))  # expect: range_iterator longrange_iterator longrange_iterator range_iterator longrange_iterator longrange_iterator longrange_iterator
print(kind(reversed(range(5))), kind(reversed(range(0, big - 1))), kind(reversed(range(-big, 0, 5))), kind(reversed(range(0, 10, -big))), list(reversed(range(10, 0, -3))), list(reversed(range(big, big + 3))))  # expect: range_iterator range_iterator longrange_iterator longrange_iterator [1, 4, 7, 10] [9223372036854775810, 9223372036854775809, 9223372036854775808]
print(range(10)[::3], range(10)[8:2:-2], range(10)[20:], range(0, 10**30, 7)[10**28:-5:10**5], range(5)[-10**30:10**30])  # expect: range(0, 10, 3) range(8, 2, -2) range(10, 10) range(70000000000000000000000000000, 999999999999999999999999999971, 700000) range(0, 5)
print(range(big)[-1], said(lambda: range(5)[10**30]), range(0, -10, -3)[-1], range(-5, 5)[True])  # expect: 9223372036854775807 IndexError: range object index out of range -9 -4
print(range(3).count(1), range(3).count(1.0), range(3).index(2.0), said(lambda: range(3).index("a")), said(lambda: range(3).index(5)))  # expect: 1 1 2 ValueError: sequence.index(x): x not in sequence ValueError: 5 is not in range
class Seen(int):
    def __eq__(self, other):
        seen.append(other)
        return int.__eq__(self, other)
    __hash__ = int.__hash__
seen = []
print(Seen(2) in range(5), seen, True in range(2), 10**30 in range(0, 10**31, 10))  # expect: True [0, 1, 2] True True
print(range(0) == range(2, 2, 5), range(3) == range(0, 3, 1), range(1, 2, 5) == range(1, 3, 9), range(3) != range(4), said(lambda: range(3) < range(4)), range(3) == [0, 1, 2])  # expect: True True True True TypeError: '<' not supported between instances of 'range' and 'range' False
print(hash(range(0)) == hash(range(3, 1)), hash(range(5, 6, 3)) == hash(range(5, 7, 9)), hash(range(3)))  # expect: True True -8338477496398685190
n = int("1000")
r = range(n, n + 5)
print(r.start is n, r.__reduce__(), said(lambda: setattr(r, "start", 1)), said(lambda: type("R", (range,), {})))  # expect: True (<class 'range'>, (1000, 1005, 1)) AttributeError: readonly attribute TypeError: type 'range' is not an acceptable base type
it = iter(range(5))
next(it)
print(it.__length_hint__(), iter(range(big, big + 9)).__length_hint__(), bool(range(big, big)), bool(range(big)))  # expect: 4 9 False True
