import sys
print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(200)
d = 0
def g():
    global d
    d += 1
    g()
try:
    g()
except RecursionError:
    print(d)  # expect: 199
sys.setrecursionlimit(1000)
for bad in [0, -1, "x"]:
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError recursion limit must be greater or equal than 1
        # expect: ValueError recursion limit must be greater or equal than 1
        # expect: TypeError 'str' object cannot be interpreted as an integer
