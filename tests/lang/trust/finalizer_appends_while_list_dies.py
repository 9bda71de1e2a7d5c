out = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        out.append(self.n)
        l.append(D(self.n - 1)) if self.n > 0 else None
l = [D(3), D(2)]
l.clear()
print(out, len(l))  # expect: [2, 3] 2
l.clear()
print(out, len(l))  # expect: [2, 3, 2, 1] 2
