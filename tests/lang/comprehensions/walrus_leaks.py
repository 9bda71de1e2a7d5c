print([last := x for x in range(4)], last)  # expect: [0, 1, 2, 3] 3
def f():
    any((found := v) > 2 for v in [1, 3, 5])
    return found
print(f())  # expect: 3
print([(y := x * 2, y + 1) for x in range(2)], y)  # expect: [(0, 1), (2, 3)] 2
