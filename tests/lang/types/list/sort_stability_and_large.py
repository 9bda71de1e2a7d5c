import sys
x = 12345
data = []
for i in range(2000):
    x = (x * 1103515245 + 12345) % 2**31
    data.append((x % 50, i))
s = sorted(data, key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(s, s[1:])))  # expect: True
r = sorted(data, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(r, r[1:])))  # expect: True
print(s[:3], r[:3], sorted(data)[:2], sorted(range(100), key=lambda v: -v)[:3])  # expect: [(0, 30), (0, 96), (0, 156)] [(49, 129), (49, 139), (49, 225)] [(0, 30), (0, 96)] [99, 98, 97]
