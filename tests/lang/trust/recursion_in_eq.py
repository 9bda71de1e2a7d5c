class A:
    def __eq__(self, o): return self == o
    __hash__ = None
try:
    A() == A()
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
a, b = [], []
a.append(b); b.append(a)
try:
    a == b
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
c = []; c.append(c)
d = []; d.append(d)
try:
    c == d
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
print(c == c)  # expect: True
x, y = {}, {}
x[1] = y; y[1] = x
try:
    x == y
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
