class A:
    n = 3
    f = [lambda: __class__.__name__ for _ in range(1)]
    def m(self): return [self.n * i for i in range(3)]
print(A().m(), A.f[0]())
# refused: '__class__' in a function inside a comprehension of a class body
