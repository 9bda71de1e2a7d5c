l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
    if x == 4: l.append(5) if len(l) < 5 else None
print(l, x)  # expect: [1, 3, 4, 5] 5
m = [1, 2, 3]
for x in m:
    m.clear()
print(m, x)  # expect: [] 1
it = iter(n := [1, 2])
print(next(it), n.append(3), next(it), next(it), next(it, "end"), n.append(4), next(it, "stays exhausted"))  # expect: 1 None 2 3 end None stays exhausted
