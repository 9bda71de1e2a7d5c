class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(i): i for i in range(20)}
print(len(d), d[K(7)], K(20) in d)  # expect: 20 7 False
for i in range(0, 20, 2): del d[K(i)]
print(d)  # expect: {K1: 1, K3: 3, K5: 5, K7: 7, K9: 9, K11: 11, K13: 13, K15: 15, K17: 17, K19: 19}
d[K(3)] = "new"
print(d[K(3)], list(d)[1], d.pop(K(5)))  # expect: new K3 5
