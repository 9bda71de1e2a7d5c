class A:
    def __call__(self, *a, **k): return a, k
a = A()
print(a(1, x=2), callable(a), callable(A), callable(1), callable(len))  # expect: ((1,), {'x': 2}) True True False True
a.__call__ = lambda: "instance"
print(a())  # expect: ((), {})
