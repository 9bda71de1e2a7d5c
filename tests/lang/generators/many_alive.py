def g(n):
    while True:
        yield n
        n += 1
gs = [g(i * 100) for i in range(50)]
for _ in range(3):
    s = sum(next(x) for x in gs)
print(s)  # expect: 122600
