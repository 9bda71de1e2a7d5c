class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base = base @ base
            n >>= 1
        return result
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return f"Matrix({self.rows})"
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    @property
    def T(self): return Matrix(zip(*self.rows))
f = Matrix([[1, 1], [1, 0]])
print((f ** 90)[0, 1], f @ f, f.T == f, Matrix([[1, 2, 3]]).T)  # expect: 2880067194370816120 Matrix([[2, 1], [1, 1]]) True Matrix([[1], [2], [3]])
