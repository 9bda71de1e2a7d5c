classes = []
for i in range(3):
    class C:
        n = i
        def get(self): return self.n, C.n
    classes.append(C)
print([c().get() for c in classes])  # expect: [(0, 2), (1, 2), (2, 2)]
