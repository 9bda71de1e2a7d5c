import sys
S = sys.getsizeof
d = {}
for i in range(6): d[i] = i
print(S(d))  # expect: 352
for i in range(6): del d[i]
print(S(d))  # expect: 352
for i in range(5): d[i] = i
print(S(d))  # expect: 352
d[5] = 5
print(S(d), len(d))  # expect: 352 6
e = dict.fromkeys(range(100))
while len(e) > 1: e.popitem()
print(S(e))  # expect: 4688
e["new"] = 1; e["new2"] = 2
print(S(e))  # expect: 4688
f = {str(i): i for i in range(30)}
g = {k: v for k, v in f.items() if v > 25}
print(S(f), S(g), S(dict(f)), S(dict(g)), S({**g, **f}))  # expect: 832 184 832 184 832
h = dict(zip("abc", range(3)))
print(S(h))  # expect: 184
h.update(dict(zip("def", range(3))))
print(S(h))  # expect: 272
