class A:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): return k in self.d
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
a = A()
a["x"] = 1  # expect: set x 1
a["x"] += 5  # expect: get x
# expect: set x 6
print(a["x"], "x" in a, len(a), list(a))  # expect: get x
# expect: 6 True 1 ['x']
del a["x"]  # expect: del x
print(len(a))  # expect: 0
