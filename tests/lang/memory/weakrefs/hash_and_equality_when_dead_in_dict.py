import weakref
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
a, b = A(1), A(1)
d = {weakref.ref(a): "a"}
print(d[weakref.ref(b)])  # expect: a
r = list(d)[0]
del a
print(weakref.ref(b) in d, d[r], r == weakref.ref(b), len(d))  # expect: False a False 1
