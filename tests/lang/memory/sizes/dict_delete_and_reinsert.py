import sys
S = sys.getsizeof
d = {i: i for i in range(100)}
print(S(d))  # expect: 4688
for i in range(95): del d[i]
print(len(d), S(d))  # expect: 5 4688
d["new"] = 1
print(S(d))  # expect: 4688
for i in range(200, 280): d[i] = i
print(len(d), S(d))  # expect: 86 4688
d.clear()
print(S(d))  # expect: 64
d[1] = 1
print(S(d))  # expect: 224
d = {i: i for i in range(5)}
del d[0]
print(S(d))  # expect: 224
d[9] = 9
print(S(d))  # expect: 352
d[10] = 10
print(S(d))  # expect: 352
