class A:
    x = 1
    def __init__(self, y): self.y = y
    def m(self): return self.x + self.y
a = A(5)
print(a.m(), A.x, a.x, a.__dict__, type(a).__name__, isinstance(a, A))  # expect: 6 1 1 {'y': 5} A True
a.x = 10
print(a.m(), A.x)  # expect: 15 1
del a.x
print(a.x)  # expect: 1
