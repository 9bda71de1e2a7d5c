class Bad:
    def __lt__(self, o): raise ValueError("no order")
l = [3, 2, Bad(), 1]
try:
    l.sort()
except (ValueError, TypeError) as e:
    print(type(e).__name__)  # expect: ValueError
print(len(l))  # expect: 4
def key(x):
    if x == 2: raise KeyError("k")
    return x
m = [3, 2, 1]
try:
    m.sort(key=key)
except KeyError:
    print(m)  # expect: [3, 2, 1]
n = [3, 2, 1]
try:
    n.sort(key=lambda x: n.append(x) or x)
except ValueError as e:
    print(e, n)  # expect: list modified during sort [1, 2, 3]
