import sys
S = sys.getsizeof
d = {}
seen = []
for i in range(1000):
    d[i] = i
    if len(d) > 3: d.pop(i - 3)
    if not seen or seen[-1] != S(d): seen.append(S(d))
print(seen)  # expect: [224, 352]
d = {}
seen = []
for i in range(300):
    d[str(i)] = i
    if len(d) > 20: del d[str(i - 20)]
    if not seen or seen[-1] != S(d): seen.append(S(d))
print(seen)  # expect: [184, 272, 464, 832]
