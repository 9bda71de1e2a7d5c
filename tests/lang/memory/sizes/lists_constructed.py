import sys
S = sys.getsizeof
print(S(list()), S(list(())), S(list((1,))), S(list((1, 2, 3))), S(list("abcdefghi")))  # expect: 56 56 72 88 136
print(S(list(range(3))), S(list(range(4))), S(list(range(5))), S(list(range(100))))  # expect: 88 88 104 856
print(S(list([1, 2, 3])), S(list({1: 1, 2: 2, 3: 3})), S(list({1, 2, 3})))  # expect: 88 120 120
print(S([i for i in range(1)]), S([i for i in range(3)]), S([i for i in range(5)]), S([i for i in range(9)]), S([i for i in range(17)]))  # expect: 88 88 120 184 248
print(S(list(i for i in range(3))), S(list(i for i in range(5))), S(list(map(abs, range(3)))), S(list(zip("ab"))))  # expect: 120 120 120 120
print(S([None] * 3), S([0] * 10), S([1, 2] * 3), S([1, 2, 3][:2]), S([1, 2] + [3]), S([1, 2, 3].copy()))  # expect: 80 136 104 72 80 80
print(S(sorted([3, 1, 2])), S(sorted((1, 2, 3, 4, 5))), S(list(reversed([1, 2, 3]))))  # expect: 88 104 88
print(S("a b c".split()), S("a,b,c,d,e".split(",")), S("abc".partition("b")), S("a\nb\nc".splitlines()))  # expect: 88 144 64 88
print(S(list({}.keys())), S(list({1: 2}.items())), S(list({1: 2, 3: 4, 5: 6}.values())))  # expect: 56 88 120
