class A:
    @property
    def p(self):
        del A.p
        return "value"
a = A()
print(a.p, hasattr(a, "p"))  # expect: value False
class M:
    def m(self, x): return x
class Arg:
    def __index__(self): return 1
def evil():
    del M.m
    return 5
m = M()
print(m.m(evil()), hasattr(m, "m"))  # expect: 5 False
