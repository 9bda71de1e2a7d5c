print(list(), list("ab"), list({1: 2}), tuple([1]), tuple("x"), set("aa"), frozenset([1]), dict([(1, 2)]), list(x for x in range(2)), list(map(str, [1])))  # expect: [] ['a', 'b'] [1] (1,) ('x',) {'a'} frozenset({1}) {1: 2} [0, 1] ['1']
class It:
    def __iter__(self): yield 1; raise KeyError("midway")
for t in (list, tuple, set, sum, sorted, max):
    try:
        t(It())
    except KeyError as e:
        print(t.__name__, e)  # expect: list 'midway'
        # expect: tuple 'midway'
        # expect: set 'midway'
        # expect: sum 'midway'
        # expect: sorted 'midway'
        # expect: max 'midway'
for f in [lambda: list(1, 2), lambda: tuple(1, 2), lambda: list(x=1), lambda: set(1, 2), lambda: dict(1, 2), lambda: tuple(x=1)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: list expected at most 1 argument, got 2
        # expect: tuple expected at most 1 argument, got 2
        # expect: list() takes no keyword arguments
        # expect: set expected at most 1 argument, got 2
        # expect: dict expected at most 1 argument, got 2
        # expect: tuple() takes no keyword arguments
