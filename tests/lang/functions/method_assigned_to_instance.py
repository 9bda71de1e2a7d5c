class A: pass
a = A()
a.f = lambda *x: x
print(a.f(1))  # expect: (1,)
A.g = lambda *x: len(x)
print(a.g(1))  # expect: 2
