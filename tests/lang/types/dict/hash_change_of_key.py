class K:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
k = K(1)
d = {k: "v"}
k.h = 2
print(k in d, len(d), list(d)[0] is k)  # expect: False 1 True
k.h = 1
print(d[k])  # expect: v
