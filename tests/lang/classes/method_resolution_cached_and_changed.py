class A:
    def f(self): return 1
class B(A): pass
b = B()
def call(): return b.f()
print(call(), call())  # expect: 1 1
B.f = lambda self: 2
print(call())  # expect: 2
b.f = lambda: 3
print(call())  # expect: 3
del b.f
del B.f
A.f = lambda self: 4
print(call())  # expect: 4
