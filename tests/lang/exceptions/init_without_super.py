class E(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
e = E(1, 2)
print(e.args, repr(e), str(e))  # expect: (1, 2) E(1, 2) (1, 2)
class F(Exception):
    def __init__(self, *, k): super().__init__(); self.k = k
print(repr(F(k=1)), F(k=2).args)  # expect: F() ()
class G(Exception):
    def __new__(cls, *a): return super().__new__(cls, "from new")
print(G(5).args)  # expect: (5,)
class H(ValueError, KeyError): pass
print(str(H("quoted?")), H.__mro__[1].__name__)  # expect: 'quoted?' ValueError
