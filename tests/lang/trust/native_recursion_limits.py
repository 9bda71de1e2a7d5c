# collector: off, auto
def nested(n, make):
    x = make(None)
    for _ in range(n - 1): x = make(x)
    return x
def limit(make, use):
    low, high = 1, 20000
    while low < high:
        mid = (low + high) // 2
        try:
            use(nested(mid, make))
            low = mid + 1
        except RecursionError:
            high = mid
    return low
print("repr list", limit(lambda x: [x], repr))  # expect: repr list 9998
print("repr tuple", limit(lambda x: (x,), repr))  # expect: repr tuple 9998
print("repr dict", limit(lambda x: {1: x}, repr))  # expect: repr dict 9998
print("repr frozenset", limit(lambda x: frozenset([x]), repr))  # expect: repr frozenset 4999
a = [None]
def eq(x):
    y = nested_like(x)
    return x == y
def nested_like(x):
    n = 0
    while x is not None: x = x[0]; n += 1
    return nested(n, lambda v: [v])
print("== list", limit(lambda x: [x], eq))  # expect: == list 10000
