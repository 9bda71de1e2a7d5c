a = [1, 2]
print([*a, 3, *a])  # expect: [1, 2, 3, 1, 2]
print((*a, *"xy"))  # expect: (1, 2, 'x', 'y')
print({*a, 1})  # expect: {1, 2}
print({"a": 1, **{"b": 2}, "a": 3})  # expect: {'a': 3, 'b': 2}
print(*a, *a, sep="-")  # expect: 1-2-1-2
