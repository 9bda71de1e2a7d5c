d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, list(d), list(d.values()), list(d.items()))  # expect: {'a': 1, 'b': 2, 'c': 3} 3 1 None 0 True ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)]
del d["a"]
print(d, d.pop("b"), d.pop("q", None), d.setdefault("n", []), d.setdefault("c", 9), d)  # expect: {'c': 3, 'n': []} 2 None [] 3 {'c': 3, 'n': []}
d.update({"x": 1}, y=2); d.update([("z", 3)])
print(d, d.popitem(), d.copy(), dict(a=1), dict([(1, 2)]), dict({3: 4}, b=5), dict.fromkeys("ab", 0))  # expect: {'c': 3, 'n': [], 'x': 1, 'y': 2} ('z', 3) {'c': 3, 'n': [], 'x': 1, 'y': 2} {'a': 1} {1: 2} {3: 4, 'b': 5} {'a': 0, 'b': 0}
d.clear()
print(d, {1: "a"} | {2: "b"}, {} == {}, {1: 2} == {1.0: 2.0}, {1: 1} != {1: 2})  # expect: {} {1: 'a', 2: 'b'} True True True
d |= {5: 6}
print(d)  # expect: {5: 6}
