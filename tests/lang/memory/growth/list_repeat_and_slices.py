import sys
S = sys.getsizeof
l = [1, 2, 3]
l *= 4
print(S(l), len(l))  # expect: 152 12
l *= 0
print(S(l), len(l))  # expect: 56 0
a = [0] * 7
a.append(1)
print(S(a))  # expect: 152
b = [1, 2, 3, 4, 5][:]
b.append(1)
print(S(b))  # expect: 152
c = [1] + [2]
c.append(3)
print(S(c))  # expect: 120
c.remove(1)
print(S(c))  # expect: 120
c.pop(0)
print(S(c))  # expect: 88
d = [1, 2, 3]
d[1:1] = [9]
print(S(d))  # expect: 88
d[len(d):] = [9, 9]
print(S(d))  # expect: 152
d.reverse(); d.sort()
print(S(d))  # expect: 152
