import sys
d = {i: i for i in range(1000)}
before = sys.getrefcount(d)
k, v, i = d.keys(), d.values(), d.items()
print(sys.getrefcount(d) - before, sys.getsizeof(k))  # expect: 3 40
d[1000] = 1
print(len(k), len(v), len(i))  # expect: 1001 1001 1001
del k, v
print(sys.getrefcount(d) - before)  # expect: 1
