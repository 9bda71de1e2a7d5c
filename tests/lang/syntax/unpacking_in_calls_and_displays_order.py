log = []
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): log.append(self.n); return iter([self.n])
class M:
    def __init__(self, n): self.n = n
    def keys(self): log.append(self.n); return [self.n]
    def __getitem__(self, k): return k
def f(*a, **k): return a, k
print(f(*It(1), *It(2), **M("a"), **M("b")))  # expect: ((1, 2), {'a': 'a', 'b': 'b'})
print([*It(3), 4, *It(5)], {**M("c"), "d": 1})  # expect: [3, 4, 5] {'c': 'c', 'd': 1}
print(log)  # expect: [1, 2, 'a', 'b', 3, 5, 'c']
