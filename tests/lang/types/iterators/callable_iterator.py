vals = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(vals), 0)), next(vals))  # expect: [1, 2, 3] 5
try:
    iter(5, 0)
except TypeError as e:
    print(e)  # expect: iter(v, w): v must be callable
it = iter(int, 1)
print(next(it), type(it).__name__)  # expect: 0 callable_iterator
