import sys
S = sys.getsizeof
s = set(range(100))
print(S(s))  # expect: 8408
for i in range(95): s.discard(i)
print(len(s), S(s))  # expect: 5 8408
s.add(1000)
print(S(s))  # expect: 8408
for i in range(2000, 2100): s.add(i)
print(len(s), S(s))  # expect: 106 8408
s.clear()
print(S(s))  # expect: 216
s.add(1)
print(S(s))  # expect: 216
a = set(range(50))
a &= {1, 2}
print(S(a))  # expect: 216
b = set(range(50))
b.intersection_update({1})
b.difference_update({1})
print(len(b), S(b))  # expect: 0 216
c = set()
c.update(range(5))
print(S(c))  # expect: 728
c |= set(range(30))
print(S(c))  # expect: 2264
