import sys
d = {}
last = 0
for i in range(400):
    d[f"k{i}"] = i
    n = sys.getsizeof(d)
    if n != last:
        print(len(d), n)  # expect: 1 184
        # expect: 6 272
        # expect: 11 464
        # expect: 22 832
        # expect: 43 1584
        # expect: 86 3328
        # expect: 171 6576
        # expect: 342 13056
        last = n
