class M:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k.upper()
print(dict(M()), {**M()}, (lambda **k: k)(**M()))  # expect: {'a': 'A', 'b': 'B'} {'a': 'A', 'b': 'B'} {'a': 'A', 'b': 'B'}
d = {}
d.update(M())
print(d, dict(zip("ab", [1, 2])), dict(enumerate("xy")), dict([["k", "v"], "pq"]))  # expect: {'a': 'A', 'b': 'B'} {'a': 1, 'b': 2} {0: 'x', 1: 'y'} {'k': 'v', 'p': 'q'}
d = {"a": 1}
d |= [("b", 2)]
print(d, d | {"a": 9}, {"a": 9} | d)  # expect: {'a': 1, 'b': 2} {'a': 9, 'b': 2} {'a': 1, 'b': 2}
