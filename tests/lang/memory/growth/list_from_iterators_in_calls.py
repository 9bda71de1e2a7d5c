import sys
S = sys.getsizeof
def f(*a): return S(a)
def k(**a): return S(a)
print(f(), f(1), f(1, 2, 3), f(*range(10)))  # expect: 40 48 64 120
print(k(), k(a=1), k(a=1, b=2, c=3, d=4, e=5, f=6), k(**{str(i): i for i in range(20)}))  # expect: 64 184 272 464
a, *b = range(4)
print(S(b))  # expect: 88
*c, d = "abcdefgh"
print(S(c))  # expect: 120
first, *none = [1]
print(S(none))  # expect: 56
print(S([*range(3)]), S([*"ab", *"cd"]), S((*range(3),)), S({*range(6)}), S([x for x in "abc" if x != "b"]))  # expect: 88 120 64 728 88
print(S("a b c d e f g h i".split()), S("abc".split("b")), S(list("abc")), S(sorted("abcde")))  # expect: 136 96 88 104
