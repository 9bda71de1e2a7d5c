l = [[]] * 3
l[0].append(1)
print(l)  # expect: [[1], [1], [1]]
m = [[] for _ in range(3)]
m[0].append(1)
print(m)  # expect: [[1], [], []]
try:
    [0] * 10**30
except OverflowError as e:
    print(e)  # expect: cannot fit 'int' into an index-sized integer
