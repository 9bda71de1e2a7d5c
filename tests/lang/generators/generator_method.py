class A:
    def __init__(self, *v): self.v = v
    def items(self):
        for x in self.v: yield x
    def __iter__(self): yield from self.items()
    @property
    def gen(self): yield "p"
    @staticmethod
    def s(): yield "s"
    @classmethod
    def c(cls): yield cls.__name__
a = A(1, 2)
print(list(a), list(a.items()), list(a.gen), list(A.s()), list(A.c()))  # expect: [1, 2] [1, 2] ['p'] ['s'] ['A']
