class A:
    def f(self): return "A"
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def f(self): return "B"
    @classmethod
    def c(cls): return "B:" + super().c()
b = B()
print(super(B, b).f(), super(B, B).f(b), B.c(), super(B, B).c())  # expect: A A B:B B
try:
    super(B, A())
except TypeError as e:
    print(e)  # expect: super(type, obj): obj (instance of A) is not an instance or subtype of type (B).
