import sys
l = [3, 1, 2]
seen = []
def key(x):
    seen.append((len(l), sys.getsizeof(l)))
    return x
l.sort(key=key)
print(seen, l, sys.getsizeof(l))  # expect: [(0, 48), (0, 48), (0, 48)] [1, 2, 3] 88
