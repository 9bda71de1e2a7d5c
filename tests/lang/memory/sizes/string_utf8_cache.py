import sys
S = sys.getsizeof
s = "näme" + str(1)
print(S(s))  # expect: 62
s.encode()
print(S(s))  # expect: 62
type(s, (), {})
print(S(s))  # expect: 69
a = "name" + str(1)
type(a, (), {})
print(S(a))  # expect: 46
