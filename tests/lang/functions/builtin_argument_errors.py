for call in [lambda: len(), lambda: len(1), lambda: len([], []), lambda: abs(), lambda: isinstance(1), lambda: ord("ab"), lambda: [].append(),
             lambda: [].append(1, 2), lambda: {}.get(), lambda: "".join(1), lambda: "".join([1]), lambda: len(x=1), lambda: [].sort(1), lambda: print(foo=1), lambda: int("1", bas=2), lambda: sorted(), lambda: [].pop(1, 2), lambda: iter(1, 2), lambda: next(1)]:
    try:
        call()
    except TypeError as e:
        print(e)  # expect: len() takes exactly one argument (0 given)
        # expect: object of type 'int' has no len()
        # expect: len() takes exactly one argument (2 given)
        # expect: abs() takes exactly one argument (0 given)
        # expect: isinstance expected 2 arguments, got 1
        # expect: ord() expected a character, but string of length 2 found
        # expect: list.append() takes exactly one argument (0 given)
        # expect: list.append() takes exactly one argument (2 given)
        # expect: get expected at least 1 argument, got 0
        # expect: can only join an iterable
        # expect: sequence item 0: expected str instance, int found
        # expect: len() takes no keyword arguments
        # expect: sort() takes no positional arguments
        # expect: print() got an unexpected keyword argument 'foo'
        # expect: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
        # expect: sorted expected 1 argument, got 0
        # expect: pop expected at most 1 argument, got 2
        # expect: iter(v, w): v must be callable
        # expect: 'int' object is not an iterator
