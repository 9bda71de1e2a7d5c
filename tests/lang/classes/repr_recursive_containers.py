l = [1]; l.append(l)
d = {}; d["d"] = d
t = ([],); t[0].append(t)
print(l, d, t)  # expect: [1, [...]] {'d': {...}} ([(...)],)
class A:
    def __init__(self): self.me = [self]
    def __repr__(self): return f"A({self.me})"
print(len(repr([l, l])))  # expect: 24
