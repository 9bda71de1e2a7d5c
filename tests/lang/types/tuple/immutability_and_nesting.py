t = (1, [2])
t[1].append(3)
print(t)  # expect: (1, [2, 3])
try:
    t[0] = 5
except TypeError as e:
    print(e)  # expect: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as e:
    print(e)  # expect: 'tuple' object doesn't support item deletion
print(((1, 2), (3,)) < ((1, 3),), (1, (2, (3,)))[1][1], repr((1,)), repr(("a", None)))  # expect: True (3,) (1,) ('a', None)
class T(tuple):
    def __repr__(self): return "T" + super().__repr__()
print(T([1]), T([1]) + (2,), T((1,)) == (1,))  # expect: T(1,) (1, 2) True
