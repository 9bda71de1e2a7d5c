import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
d = weakref.WeakKeyDictionary()
a, b = K(1), K(2)
d[a] = "va"; d[b] = "vb"
print(len(d), d[a], a in d, d.get(b), list(d.keys()), list(d.items()))  # expect: 2 va True vb [K1, K2] [(K1, 'va'), (K2, 'vb')]
del a
print(len(d), list(d.values()))  # expect: 1 ['vb']
print(d.pop(b), len(d))  # expect: vb 0
d[b] = 1
d.setdefault(b, 5)
print(d[b], [r() for r in d.keyrefs()])  # expect: 1 [K2]
try:
    d[5] = 1
except TypeError as e:
    print(e)  # expect: cannot create weak reference to 'int' object
try:
    d[K(9)]
except KeyError as e:
    print(type(e).__name__)  # expect: KeyError
del d[b]
print(len(d), d.copy().__class__.__name__)  # expect: 0 WeakKeyDictionary
