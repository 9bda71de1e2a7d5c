class A:
    def m(self): return self
a = A()
m = a.m
print(m() is a, m.__self__ is a, m.__func__ is A.m, a.m == a.m, a.m is a.m)  # expect: True True True True False
print(m.__name__, hash(a.m) == hash(a.m))  # expect: m True
b = A()
print(a.m == b.m)  # expect: False
class B:
    m2 = m
print(B().m2() is a)  # expect: True
