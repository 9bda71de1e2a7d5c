import sys
S = sys.getsizeof
print(S(set()), S({1}), S({1, 2, 3, 4}), S({1, 2, 3, 4, 5}))  # expect: 216 216 216 472
print(S(set([1, 2, 3, 4, 5])), S(set(range(4))), S(set(range(5))), S(frozenset()), S(frozenset([1, 2, 3])), S(frozenset(range(5))))  # expect: 728 216 728 216 216 728
print(S({i for i in range(4)}), S({i for i in range(5)}), S({i for i in range(20)}))  # expect: 216 728 2264
s = set(range(10))
print(S(s), S(s.copy()), S(set(s)), S(s | s), S(s & s), S(s - {1}))  # expect: 728 728 728 728 728 728
t = set(range(19))
print(S(t), S(t.copy()), S(frozenset(t)))  # expect: 2264 1240 1240
