def k(x): return sorted([2, 1], key=k)
try:
    k(1)
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
def m(x): return list(map(m, [x]))
try:
    m(1)
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
