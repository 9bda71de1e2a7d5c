import sys
S = sys.getsizeof
l = []
l.extend([1])
print(S(l))  # expect: 72
l.extend([2, 3])
print(S(l))  # expect: 120
l.extend(range(10))
print(S(l))  # expect: 184
l.extend(i for i in range(5))
print(S(l))  # expect: 248
l += [1] * 20
print(S(l))  # expect: 376
m = [1, 2, 3]
m.extend(m)
print(S(m), m)  # expect: 152 [1, 2, 3, 1, 2, 3]
n = []
n.extend((1, 2, 3))
print(S(n))  # expect: 88
o = []
o.extend({1: 2, 3: 4})
print(S(o))  # expect: 120
p = []
p.extend("abc")
print(S(p))  # expect: 88
q = []
q.extend(iter([1, 2, 3]))
print(S(q))  # expect: 88
r = [1]
r.extend([])
print(S(r))  # expect: 64
