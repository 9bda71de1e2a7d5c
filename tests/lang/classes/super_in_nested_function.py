class A:
    def f(self): return 1
class B(A):
    def f(self):
        def g(): return super(B, self).f() + 1
        return g() + (lambda: super(B, self).f())()
    def k(self):
        return [super(B, self).f() for _ in range(2)], __class__.__name__
print(B().f(), B().k())  # expect: 3 ([1, 1], 'B')
