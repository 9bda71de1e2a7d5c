import sys
G = sys.getrefcount
a = 1000
print(G(a))  # expect: 4
b = 10 ** 3
print(G(b))  # expect: 5
c = int("1000")
print(G(c))  # expect: 2
d = c
print(G(c))  # expect: 3
f = 1.5
print(G(f))  # expect: 4
g = float("1.5")
print(G(g))  # expect: 2
print(G(c + 1), G(g * 2), G(-c))  # expect: 1 1 1
def h():
    return 777.5
def k():
    return 777.5
print(h() is k(), G(h()))  # expect: True 3
