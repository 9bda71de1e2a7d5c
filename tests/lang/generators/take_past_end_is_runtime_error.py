def take(n, it):
    for _ in range(n):
        yield next(it)
list(take(3, iter([1])))  # raises: RuntimeError: generator raised StopIteration
