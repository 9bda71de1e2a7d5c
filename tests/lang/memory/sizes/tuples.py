import sys
S = sys.getsizeof
print(S(()), S((1,)), S((1, 2)), S((1, 2, 3)))  # expect: 40 48 56 64
print(S(tuple(range(10))), S((0,) * 100), S((1, 2) + (3,)))  # expect: 120 840 64
print(S(tuple([])), S(tuple("abc")), S((1, 2, 3)[:2]))  # expect: 40 64 56
