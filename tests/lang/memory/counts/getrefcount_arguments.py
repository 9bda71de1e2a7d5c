import sys
try:
    sys.getrefcount()
except TypeError as e:
    print(e)  # expect: sys.getrefcount() takes exactly one argument (0 given)
try:
    sys.getrefcount(1, 2)
except TypeError as e:
    print(e)  # expect: sys.getrefcount() takes exactly one argument (2 given)
x = []
print(sys.getrefcount(x) == sys.getrefcount(*[x]) - 1, (lambda: sys.getrefcount(x))())  # expect: False 2
g = sys.getrefcount
print(g(x), list(map(g, [x])), [*map(g, [[]])])  # expect: 2 [3] [2]
