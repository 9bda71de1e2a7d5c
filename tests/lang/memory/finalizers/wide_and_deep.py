class D:
    order = []
    def __init__(self, n, *kids): self.n = n; self.kids = list(kids)
    def __del__(self): D.order.append(self.n)
def tree(n, depth):
    if depth == 0: return D(n)
    return D(n, *(tree(n * 3 + i, depth - 1) for i in range(3)))
t = tree(1, 4)
del t
print(len(D.order), D.order[:12], D.order[-6:])  # expect: 121 [1, 5, 17, 53, 161, 160, 159, 52, 158, 157, 156, 51] [85, 84, 27, 83, 82, 81]
