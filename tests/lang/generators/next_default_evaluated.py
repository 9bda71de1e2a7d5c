it = iter([])
print(next(it, None), next(iter([5]), 1 and "d"))  # expect: None 5
try:
    next(it)
except StopIteration as e:
    print(repr(e))  # expect: StopIteration()
