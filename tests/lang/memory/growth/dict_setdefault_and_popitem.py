import sys
S = sys.getsizeof
d = {}
d.setdefault("a", 1)
print(S(d))  # expect: 184
for i in range(20): d.setdefault(i, i)
print(S(d))  # expect: 632
while d: d.popitem()
print(S(d))  # expect: 632
d["x"] = 1
print(S(d))  # expect: 224
e = {}
e |= {i: i for i in range(8)}
print(S(e))  # expect: 352
