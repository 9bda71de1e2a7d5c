# collector: off, auto
e = None
for i in range(10000):
    n = ValueError(i)
    n.__context__ = e
    e = n
del e, n
print("freed")  # expect: freed
def f(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n: f(n - 1)
        else: raise
try:
    f(200)
except ValueError as x:
    d = 0
    while x: d += 1; x = x.__context__
    print(d)  # expect: 201
