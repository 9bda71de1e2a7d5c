import sys
d = {}
last = 0
for i in range(400):
    d[i] = i
    n = sys.getsizeof(d)
    if n != last:
        print(len(d), n)  # expect: 1 224
        # expect: 6 352
        # expect: 11 632
        # expect: 22 1168
        # expect: 43 2264
        # expect: 86 4688
        # expect: 171 9304
        # expect: 342 18512
        last = n
