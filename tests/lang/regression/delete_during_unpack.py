class It:
    def __init__(self, l): self.l = l
    def __iter__(self):
        while self.l: yield self.l.pop()
l = [1, 2, 3]
a, *b = It(l)
print(a, b, l)  # expect: 3 [2, 1] []
