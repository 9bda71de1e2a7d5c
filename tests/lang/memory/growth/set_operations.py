import sys
S = sys.getsizeof
a = set(range(30)); b = set(range(20, 60))
print(S(a), S(b), S(a | b), S(a & b), S(a - b), S(a ^ b))  # expect: 2264 2264 4312 728 2264 2264
c = set(a); c |= b
print(S(c))  # expect: 4312
c = set(a); c ^= b
print(S(c))  # expect: 2264
c -= c.copy()
print(len(c), S(c))  # expect: 0 216
print(S(set("hello world")), S(frozenset(a)), S(a.union(b, [1])), S(set({1: 1, 2: 2})))  # expect: 728 1240 4312 216
print(S(set(dict.fromkeys(range(10)))), S(set(range(10))), S(set(list(range(10)))))  # expect: 728 728 728
