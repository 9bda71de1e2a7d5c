class D(dict):
    def __missing__(self, k): return f"missing {k}"
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, D.fromkeys("x"), type(d.copy()).__name__)  # expect: 1 missing b None False {'x': None} dict
class E(dict):
    def __getitem__(self, k): return "overridden"
e = E(a=1)
print(e["a"], e.get("a"), dict(e), {**e}, list(e.values()))  # expect: overridden 1 {'a': 1} {'a': 1} [1]
class F(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
f = F(a=1); f["b"] = 2; f.update(c=3)
print(f)  # expect: {'a': 1, 'b': 4, 'c': 3}
