def g(n):
    yield from g(n + 1)
try:
    list(g(0))
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
def h():
    for x in h(): yield x
try:
    next(h())
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
