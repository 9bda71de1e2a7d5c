class I(int):
    def __repr__(self): return f"I({int(self)})"
    def __add__(self, o): return I(int(self) + int(o))
    __radd__ = __add__
a = I(5)
print(a, a + 1, 1 + a, a * 2, sum([a, a]), [10, 20, 30, 40, 50, 60][a], range(a), a == 5, hash(a) == 5, f"{a}", f"{a:03d}", "%d" % a, str(a), divmod(a, 2), -a, type(-a).__name__, bool(I(0)), a is I(5), max(a, 3), {5: "k"}[a])  # expect: I(5) I(6) I(6) 10 I(10) 60 range(0, 5) True True I(5) 005 5 I(5) (2, 1) -5 int False False I(5) k
