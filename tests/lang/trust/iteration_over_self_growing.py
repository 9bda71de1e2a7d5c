l = [0]
for x in l:
    if len(l) < 1000: l.append(x + 1)
print(len(l), l[-1])  # expect: 1000 999
d = {0: 0}
n = 0
for k in list(d): d[k + 1] = 0
print(d)  # expect: {0: 0, 1: 0}
