from collections import defaultdict
d = defaultdict(list)
d["a"].append(1); d["a"].append(2); d["b"]
print(d, len(d), d["a"], "z" in d, d.get("z"), dict(d))  # expect: defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}) 2 [1, 2] False None {'a': [1, 2], 'b': []}
c = defaultdict(int)
for ch in "hello": c[ch] += 1
print(dict(c), c.default_factory, sorted(c.items(), key=lambda p: (-p[1], p[0])))  # expect: {'h': 1, 'e': 1, 'l': 2, 'o': 1} <class 'int'> [('l', 2), ('e', 1), ('h', 1), ('o', 1)]
e = defaultdict(lambda: "dflt", {"x": 1}, y=2)
print(e["x"], e["q"], list(e), e.copy() == e, type(e.copy()).__name__)  # expect: 1 dflt ['x', 'y', 'q'] True defaultdict
n = defaultdict()
try:
    n["k"]
except KeyError as x:
    print(repr(x))  # expect: KeyError('k')
try:
    defaultdict(5)
except TypeError as x:
    print(x)  # expect: first argument must be callable or None
d.default_factory = None
try:
    d["new"]
except KeyError as x:
    print(repr(x))  # expect: KeyError('new')
print(isinstance(d, dict), d == {"a": [1, 2], "b": []}, repr(defaultdict(int)), d | {"c": 1})  # expect: True True defaultdict(<class 'int'>, {}) defaultdict(None, {'a': [1, 2], 'b': [], 'c': 1})
