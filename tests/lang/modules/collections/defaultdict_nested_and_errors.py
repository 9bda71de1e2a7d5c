from collections import defaultdict
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), len(t))  # expect: 1 ['b'] 1
def bad(): raise ValueError("factory")
d = defaultdict(bad)
try:
    d["x"]
except ValueError as e:
    print(e, len(d))  # expect: factory 0
class M(defaultdict):
    def __missing__(self, k): return ("missing", k)
print(M(list)["q"], d.__missing__ is not None)  # expect: ('missing', 'q') True
r = defaultdict(list)
r["self"].append(r)
print(r)  # expect: defaultdict(<class 'list'>, {'self': [defaultdict(<class 'list'>, {...})]})
