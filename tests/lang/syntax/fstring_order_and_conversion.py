class A:
    def __init__(self, n): self.n = n
    def __format__(self, spec):
        print("format", self.n, repr(spec))
        return "<" + spec + ">"
    def __repr__(self): return "R"
    def __str__(self): return "S"
a, b = A(1), A(2)
print(f"{a:x}{b}{a!r}{b!s:>3}{a!a}")  # expect: format 1 'x'
# expect: format 2 ''
# expect: <x><>R  SR
