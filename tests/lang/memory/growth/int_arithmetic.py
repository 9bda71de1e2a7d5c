import sys
x = 1
last = 0
out = []
for i in range(200):
    n = sys.getsizeof(x)
    if n != last:
        out.append((i, n))
        last = n
    x *= 2
print(out)  # expect: [(0, 28), (30, 32), (60, 36), (90, 40), (120, 44), (150, 48), (180, 52)]
