import weakref
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n})"
d = weakref.WeakValueDictionary()
a, b = A(1), A(2)
d["a"] = a; d["b"] = b
print(len(d), d["a"], "b" in d, sorted(d), list(d.values()), list(d.items()))  # expect: 2 A(1) True ['a', 'b'] [A(1), A(2)] [('a', A(1)), ('b', A(2))]
del a
print(len(d), d.get("a", "gone"), "a" in d, list(d))  # expect: 1 gone False ['b']
try:
    d["a"]
except KeyError as e:
    print(repr(e))  # expect: KeyError('a')
d["t"] = A(3)
print(len(d))  # expect: 1
c = d.setdefault("c", A(4))
print(c, d.pop("c"), len(d))  # expect: A(4) A(4) 1
print(d.pop("zz", "default"))  # expect: default
d.update(b2=b)
print(sorted(d.keys()), [r() for r in d.valuerefs()])  # expect: ['b', 'b2'] [A(2), A(2)]
e = d.copy()
print(len(e), type(e).__name__)  # expect: 2 WeakValueDictionary
del b
print(len(d), len(e), dict(d))  # expect: 0 0 {}
