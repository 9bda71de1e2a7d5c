import sys
S = sys.getsizeof
d = {'a': 1}
print(S(d))  # expect: 184
d[1] = 1
print(S(d))  # expect: 352
del d[1]
print(S(d))  # expect: 352
e = {'a': 1, 'b': 2, 'c': 3}
e[2.5] = 0
print(S(e), list(e))  # expect: 352 ['a', 'b', 'c', 2.5]
class StrSub(str): pass
f = {"x": 1}
f[StrSub("y")] = 2
print(S(f))  # expect: 352
