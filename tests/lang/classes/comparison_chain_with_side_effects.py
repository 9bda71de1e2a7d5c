log = []
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o): log.append((self.n, o.n)); return self.n < o.n
    def __eq__(self, o): log.append(("eq", self.n)); return self.n == o.n
V(1) < V(2) < V(3)
print(log)  # expect: [(1, 2), (2, 3)]
log.clear()
print(V(1) < V(1) < V(2), log)  # expect: False [(1, 1)]
log.clear()
a = V(1)
print([a] == [a], log, a in [a], log, [V(1)] == [V(1)], log, (a, 1) < (a, 2), log)  # expect: True [('eq', 1)] True [('eq', 1)] True [('eq', 1)] True [('eq', 1)]
