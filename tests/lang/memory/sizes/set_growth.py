import sys
s = set()
last = 0
for i in range(3000):
    s.add(i)
    n = sys.getsizeof(s)
    if n != last:
        print(len(s), n)  # expect: 1 216
        # expect: 5 728
        # expect: 19 2264
        # expect: 77 8408
        # expect: 307 32984
        # expect: 1229 131288
        last = n
