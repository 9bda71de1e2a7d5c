class A:
    @property
    def v(self): return "A.v"
    @v.setter
    def v(self, x): self.stored = ("A", x)
class B(A):
    @A.v.setter
    def v(self, x): self.stored = ("B", x)
class C(A):
    v = "plain"
b, c = B(), C()
b.v = 1
print(b.v, b.stored, A.v is B.v)  # expect: A.v ('B', 1) False
c.v = 2
print(c.v, c.__dict__)  # expect: 2 {'v': 2}
class E(A):
    @property
    def v(self): return "E " + super().v
e = E()
print(e.v)  # expect: E A.v
try:
    e.v = 1
except AttributeError as x:
    print(x)  # expect: property 'v' of 'E' object has no setter
