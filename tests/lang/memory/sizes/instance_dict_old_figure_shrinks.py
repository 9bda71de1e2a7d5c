import sys
S = sys.getsizeof
class A:
    def __init__(self): self.x = 1
first = A()
d = first.__dict__
print(S(d))  # expect: 296
more = [A() for _ in range(10)]
print(S(d))  # expect: 216
more += [A() for _ in range(40)]
print(S(d))  # expect: 80
