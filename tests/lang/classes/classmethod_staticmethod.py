class A:
    n = 0
    @classmethod
    def make(cls, *a):
        cls.n += 1
        return cls, a
    @staticmethod
    def add(a, b): return a + b
class B(A): pass
print(A.make(1)[0].__name__, B().make()[0].__name__, A.n, B.n, A.add(1, 2), A().add(3, 4))  # expect: A B 1 2 3 7
print(A.__dict__["make"].__func__.__name__, type(A.__dict__["add"]).__name__, A.__dict__["add"](5, 6))  # expect: make staticmethod 11
print(A.make.__self__ is A)  # expect: True
