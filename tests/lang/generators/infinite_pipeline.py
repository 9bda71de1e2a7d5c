def count(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    for _ in range(n):
        yield next(it)
def squares(it):
    for x in it: yield x * x
def evens(it): return (x for x in it if x % 2 == 0)
print(list(take(5, evens(squares(count())))))  # expect: [0, 4, 16, 36, 64]
