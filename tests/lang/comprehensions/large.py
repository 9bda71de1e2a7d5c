# collector: off, auto
l = [i for i in range(100000)]
print(len(l), l[-1], sum(x for x in l if x % 7 == 0))  # expect: 100000 99999 714264285
d = {i: str(i) for i in range(5000)}
print(len(d), d[4999])  # expect: 5000 4999
s = {i * i % 1009 for i in range(5000)}
print(len(s))  # expect: 505
