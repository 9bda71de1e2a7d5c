import sys
for n in [0, 1, 2, 4, 5, 8, 9, 16, 17, 24, 25, 100, 1000]:
    print(n, sys.getsizeof([i for i in range(n)]))  # expect: 0 56
    # expect: 1 88
    # expect: 2 88
    # expect: 4 88
    # expect: 5 120
    # expect: 8 120
    # expect: 9 184
    # expect: 16 184
    # expect: 17 248
    # expect: 24 248
    # expect: 25 312
    # expect: 100 920
    # expect: 1000 8856
