import sys
S = sys.getsizeof
l = [0, 1]
l.insert(1, 5)
print(S(l))  # expect: 120
for i in range(5): l.insert(0, i)
print(S(l), len(l))  # expect: 120 8
del l[0]
print(S(l), len(l))  # expect: 120 7
del l[2:]
print(S(l), len(l))  # expect: 120 2
l[:] = range(10)
print(S(l), len(l))  # expect: 152 10
l[2:4] = [1, 2, 3, 4, 5]
print(S(l), len(l))  # expect: 216 13
l[::2] = [0] * len(l[::2])
print(S(l), len(l))  # expect: 216 13
del l[::2]
print(S(l), len(l))  # expect: 152 6
l.clear()
print(S(l))  # expect: 56
l.append(1)
print(S(l))  # expect: 88
l[:] = []
print(S(l))  # expect: 56
