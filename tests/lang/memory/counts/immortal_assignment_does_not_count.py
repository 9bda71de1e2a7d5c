import sys
G = sys.getrefcount
n = G(None)
l = [None] * 1000
print(G(None) == n)  # expect: True
m = [7] * 1000
print(G(7) == G(8))  # expect: True
del l, m
print(G(None) == n)  # expect: True
