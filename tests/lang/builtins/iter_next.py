it = iter([1, 2])
print(next(it), next(it), next(it, "d"))  # expect: 1 2 d
for f in [lambda: next(it), lambda: next([]), lambda: iter(5), lambda: iter(), lambda: next(), lambda: iter(5, 5)]:
    try:
        f()
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)  # expect: StopIteration
        # expect: TypeError 'list' object is not an iterator
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError iter expected at least 1 argument, got 0
        # expect: TypeError next expected at least 1 argument, got 0
        # expect: TypeError iter(v, w): v must be callable
