import sys
S = sys.getsizeof
print(S(0.0), S(1e308), S(float("nan")))  # expect: 24 24 24
print(S(None), S(...), S(NotImplemented))  # expect: 16 16 16
print(S(object()))  # expect: 16
