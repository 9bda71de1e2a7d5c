def g():
    for i in range(100000): yield i
print(sum(g()), max(g()), len(list(g())))  # expect: 4999950000 99999 100000
def pipe(n, src):
    for _ in range(n): src = (x + 1 for x in src)
    return src
print(list(pipe(100, range(3))))  # expect: [100, 101, 102]
