import sys
l = []
last = sys.getsizeof(l)
print(0, last)  # expect: 0 56
for i in range(200):
    l.append(i)
    n = sys.getsizeof(l)
    if n != last:
        print(len(l), n)  # expect: 1 88
        # expect: 5 120
        # expect: 9 184
        # expect: 17 248
        # expect: 25 312
        # expect: 33 376
        # expect: 41 472
        # expect: 53 568
        # expect: 65 664
        # expect: 77 792
        # expect: 93 920
        # expect: 109 1080
        # expect: 129 1240
        # expect: 149 1432
        # expect: 173 1656
        last = n
