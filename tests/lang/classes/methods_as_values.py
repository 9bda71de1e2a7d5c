class A:
    def f(self, x): return (self.n, x)
    def __init__(self, n): self.n = n
fs = [A(i).f for i in range(3)]
print([f("x") for f in fs], list(map(A(9).f, "ab")), sorted([3, 1], key=A(0).f), {A.f: "k"}[A.f])  # expect: [(0, 'x'), (1, 'x'), (2, 'x')] [(9, 'a'), (9, 'b')] [1, 3] k
g = A.f
print(g(A(5), 6), g.__get__(A(7))(8), A.__dict__["f"].__get__(A(1), A)(2))  # expect: (5, 6) (7, 8) (1, 2)
class B: f = A(4).f
print(B.f(1), B().f(2))  # expect: (4, 1) (4, 2)
