class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
a, b = A(1), A(2)
print(a == A(1), a != A(1), a < b, a > b, a == 1)  # expect: True False True False False
try:
    a <= b
except TypeError as e:
    print(e)  # expect: '<=' not supported between instances of 'A' and 'A'
print(sorted([A(3), A(1)])[0].v, A.__hash__)  # expect: 1 None
try:
    hash(a)
except TypeError as e:
    print(e)  # expect: unhashable type: 'A'
