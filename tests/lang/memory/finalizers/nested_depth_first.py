class N:
    def __init__(self, n, *kids): self.n = n; self.kids = kids
    def __del__(self): print(self.n, end=" ")
t = N(1, N(2, N(3), N(4)), N(5, N(6)))
del t
print()  # expect: 1 5 6 2 4 3
l = [N(1, N(2)), [N(3), N(4)], N(5)]
del l
print()  # expect: 5 4 3 1 2
class L:
    def __init__(self, n, nxt): self.n = n; self.nxt = nxt
    def __del__(self): print(self.n, end=" ")
head = None
for i in range(8): head = L(i, head)
del head
print()  # expect: 7 6 5 4 3 2 1 0
