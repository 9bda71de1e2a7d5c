print([x for x in range(3)], {x for x in "aab"} == {"a", "b"}, {k: v for k, v in [(1, 2), (3, 4)]}, (*(x for x in [1]),))  # expect: [0, 1, 2] True {1: 2, 3: 4} (1,)
print([(x, y) for x in range(3) for y in range(x)])  # expect: [(1, 0), (2, 0), (2, 1)]
print([x for x in range(20) if x % 2 if x % 3])  # expect: [1, 5, 7, 11, 13, 17, 19]
print([[y for y in range(x)] for x in range(4)])  # expect: [[], [0], [0, 1], [0, 1, 2]]
print([x if x % 2 else -x for x in range(5)])  # expect: [0, 1, -2, 3, -4]
print([a + b for a, b in zip("ab", "cd")], [i for i, *r in [(1, 2, 3)]])  # expect: ['ac', 'bd'] [1]
