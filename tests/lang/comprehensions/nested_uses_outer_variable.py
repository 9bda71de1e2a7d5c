m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)])  # expect: [[1, 4], [2, 5], [3, 6]]
print([x * y for x in [1, 2] for y in [x, x + 1]])  # expect: [1, 2, 4, 6]
print({a: {b: a * b for b in range(2)} for a in range(2)})  # expect: {0: {0: 0, 1: 0}, 1: {0: 0, 1: 1}}
