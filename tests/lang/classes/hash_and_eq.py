class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 2
    def __eq__(self, o): return self.n == o.n
d = {K(1): "a", K(3): "b", K(2): "c"}
print(d[K(3)], d[K(1)], len(d), K(5) in d)  # expect: b a 3 False
class H:
    def __hash__(self): return 2**70
print(hash(H()) == hash(2**70))  # expect: True
class Bad:
    def __hash__(self): return "x"
hash(Bad())  # raises: TypeError: __hash__ method should return an integer
