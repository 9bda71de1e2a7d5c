class A:
    def f(self): self.__class__ = B; return self.g()
    def g(self): return "A"
class B:
    def g(self): return "B"
a = A()
print(a.f())  # expect: B
class C:
    def __getattr__(self, n):
        self.__dict__[n] = n
        return "made"
c = C()
print(c.x, c.x)  # expect: made x
