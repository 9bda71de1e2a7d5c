it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), it.__length_hint__())  # expect: 1 2 [2, 3] 0
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r))  # expect: 3 2 [2, 1]
print(type(iter([])).__name__, type(reversed([])).__name__, [].__iter__().__class__.__name__)  # expect: list_iterator list_reverseiterator list_iterator
