class A:
    @staticmethod
    def f(x): "doc"; return x
s = A.__dict__["f"]
print(s.__func__ is A.f, s.__name__, s.__doc__, s.__wrapped__ is A.f, s(4))  # expect: True f doc True 4
c = classmethod(lambda cls: cls)
class B: c = c
print(B.c() is B, B().c() is B)  # expect: True True
