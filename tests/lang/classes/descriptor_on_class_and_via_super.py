class D:
    def __get__(self, o, t): return (o if o is None else type(o).__name__, t.__name__)
class A: d = D()
class B(A):
    d = 5
    def f(self): return super().d
    @classmethod
    def g(cls): return super().d
print(A.d, A().d, B().f(), B.g(), super(B, B()).d, super(B, B).d)  # expect: (None, 'A') ('A', 'A') ('B', 'B') (None, 'B') ('B', 'B') (None, 'B')
