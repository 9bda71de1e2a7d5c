class V:
    def __init__(self, r): self.r = r
    def __lt__(self, o): return self.r
print((V([]) < V(1) < V(2)), (V("x") < V("y") < V(3)))  # expect: [] y
