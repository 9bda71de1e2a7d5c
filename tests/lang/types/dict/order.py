d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d)  # expect: {'b': 9, 'a': 2, 'c': 3}
del d["a"]
d["a"] = 4
print(d, list(reversed(d)), next(iter(d)))  # expect: {'b': 9, 'c': 3, 'a': 4} ['a', 'c', 'b'] b
print({1: "x", True: "y", 1.0: "z"}, {**{"k": 1}, "j": 2, **{"k": 3}})  # expect: {1: 'z'} {'k': 3, 'j': 2}
