l = [1, 2, 3]
l[1:2] = l
print(l)  # expect: [1, 1, 2, 3, 3]
l[:0] = l
print(l)  # expect: [1, 1, 2, 3, 3, 1, 1, 2, 3, 3]
l[::2] = l[1::2]
print(l)  # expect: [1, 1, 3, 3, 1, 1, 2, 2, 3, 3]
m = [1, 2, 3]
m += m
print(m)  # expect: [1, 2, 3, 1, 2, 3]
m.extend(m)
print(m)  # expect: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
m[:] = reversed(m)
print(m)  # expect: [3, 2, 1, 3, 2, 1, 3, 2, 1, 3, 2, 1]
