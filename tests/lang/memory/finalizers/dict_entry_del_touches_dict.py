d = {}
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        d[self.n] = "written by del"
d["x"] = D("y")
del d["x"]
print(d)  # expect: {'y': 'written by del'}
d["a"] = D("a")
d["a"] = 5
print(d)  # expect: {'y': 'written by del', 'a': 'written by del'}
d["b"] = D("c")
d.clear()
print(d)  # expect: {'c': 'written by del'}
