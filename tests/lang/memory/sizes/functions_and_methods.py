import sys
S = sys.getsizeof
def f(): pass
def g(a, b=1, *c, d=2): return a
class A:
    def m(self): pass
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
print(S(f), S(g), S(lambda: 0), S(A().m), S(A.m))  # expect: 160 160 160 64 160
print(S(len), S([].append), S(A.__dict__["p"]), S(A.__dict__["c"]), S(A.__dict__["s"]))  # expect: 72 72 80 48 48
x = 1
def outer():
    y = 2
    def inner(): return y
    return inner
print(S(outer()), S(outer().__closure__), S(outer().__closure__[0]))  # expect: 160 48 40
print(S(list.append), S(int.__add__), S((1).__add__), S(dict.fromkeys), S(super(A, A())))  # expect: 72 72 48 72 56
