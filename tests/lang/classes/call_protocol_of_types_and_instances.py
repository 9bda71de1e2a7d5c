class A:
    def __call__(self, *a, **k): return "called", a, k
    def __init__(self, *a): self.a = a
print(A(1)(2, k=3), A.__call__(A(), 4), type.__call__(A, 7).a)  # expect: ('called', (2,), {'k': 3}) ('called', (4,), {}) (7,)
class B:
    __call__ = A()
print(B()(5))  # expect: ('called', (5,), {})
class C:
    __call__ = lambda self: self
print(type(C()()).__name__)  # expect: C
class D:
    __call__ = staticmethod(lambda *a: a)
print(D()(1, 2))  # expect: (1, 2)
