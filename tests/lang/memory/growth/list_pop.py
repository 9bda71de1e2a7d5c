import sys
l = list(range(100))
last = sys.getsizeof(l)
print(100, last)  # expect: 100 856
while l:
    l.pop()
    n = sys.getsizeof(l)
    if n != last:
        print(len(l), n)  # expect: 49 536
        # expect: 29 344
        # expect: 17 248
        # expect: 11 184
        # expect: 7 152
        # expect: 5 120
        # expect: 1 88
        # expect: 0 56
        last = n
