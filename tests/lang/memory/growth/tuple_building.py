import sys
S = sys.getsizeof
print(S(tuple(range(5))), S(tuple(x for x in range(5))), S(tuple([1] * 7)), S(tuple({1, 2})), S((*range(4), 5)), S((1,) + (2, 3)), S((1, 2) * 4), S(tuple("abc")), S(tuple(iter([1, 2, 3]))), S((1, 2, 3, 4)[1:3]), S(tuple(map(str, range(12)))))  # expect: 80 80 96 56 80 64 104 64 64 56 136
