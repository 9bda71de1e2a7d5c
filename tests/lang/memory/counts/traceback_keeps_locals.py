import sys
G = sys.getrefcount
x = []
def f(v): raise ValueError
try:
    f(x)
except ValueError as e:
    print(G(x))  # expect: 3
    keep = e
print(G(x))  # expect: 3
keep = None
print(G(x))  # expect: 2
