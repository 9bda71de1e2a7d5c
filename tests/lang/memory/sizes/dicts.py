import sys
S = sys.getsizeof
print(S({}), S({"a": 1}), S({1: 1}), S({1: 1, 2: 2}))  # expect: 64 184 224 224
print(S({i: i for i in range(5)}), S({i: i for i in range(6)}), S({i: i for i in range(10)}), S({i: i for i in range(11)}))  # expect: 224 352 352 632
print(S({str(i): i for i in range(5)}), S({str(i): i for i in range(6)}), S({str(i): i for i in range(11)}))  # expect: 184 272 464
print(S(dict()), S(dict(a=1)), S(dict(a=1, b=2, c=3, d=4, e=5, f=6)), S(dict([(1, 2)])))  # expect: 64 184 272 224
print(S({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}), S({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}))  # expect: 184 272
print(S(dict.fromkeys(range(5))), S(dict.fromkeys(range(100))), S(dict.fromkeys("abcdef")))  # expect: 224 4688 272
print(S({**{"a": 1}, "b": 2}), S({"a": 1} | {"b": 2}), S({i: i for i in range(100)}.copy()))  # expect: 184 184 4688
