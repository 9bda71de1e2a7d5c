t = (1, 2, int("3"))
e = ()
class T(tuple): pass
s = T(t)
print(tuple(t) is t, t[:] is t, t[0:3] is t, t[::1] is t, t + e is t, e + t is t, t * 1 is t, t[::-1] is t)  # expect: True True True True True True True False
print(tuple(s) is s, s[:] is s, type(s[:]).__name__, type(s + ()).__name__, type(s * 1).__name__, type(T(s)).__name__, T(s) is s)  # expect: False False tuple tuple tuple T False
print(tuple([]) is e, t[3:] is e, t * 0 is e, t * -1 is e, tuple("") is e, () * 5 is e, T() is e, type(T()).__name__)  # expect: True True True True True True False T
print(t.__getnewargs__(), t.__getnewargs__()[0] is t, T("ab").__getnewargs__())  # expect: ((1, 2, 3),) True (('a', 'b'),)
def said(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
class K(tuple):
    def __new__(cls, *args, **kw): return super().__new__(cls, args)
    def __init__(self, *args, **kw): self.kw = kw
k = K(1, 2, a=3)
print(k, k.kw, said(lambda: T(x=1)), said(lambda: tuple([], [])))  # expect: (1, 2) {'a': 3} TypeError: tuple() takes no keyword arguments TypeError: tuple expected at most 1 argument, got 2
deep = ()
for _ in range(50000): deep = (deep,)
print(hash(deep) == hash(deep), hash(()) == hash(T()))  # expect: True True
while deep: deep = deep[0]
print(said(lambda: (1, 2)[10**30]), said(lambda: t["a"]), said(lambda: (1, 2).index(1, "a")))  # expect: IndexError: cannot fit 'int' into an index-sized integer TypeError: tuple indices must be integers or slices, not str TypeError: slice indices must be integers or have an __index__ method
