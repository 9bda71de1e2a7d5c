import sys
S = sys.getsizeof
a = {i: i for i in range(50)}
b = {}
b.update(a)
print(S(a), S(b), S(dict(a)), S(a.copy()))  # expect: 2264 2264 2264 2264
c = {0: 0}
c.update(a)
print(S(c))  # expect: 2264
d = {}
d.update([(i, i) for i in range(50)])
print(S(d))  # expect: 2264
for i in range(40): del a[i]
print(S(a), S(a.copy()), S(dict(a)))  # expect: 2264 352 352
print(S({**a}), S(a | {}), S(a | a))  # expect: 352 352 352
