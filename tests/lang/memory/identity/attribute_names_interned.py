class A:
    def __init__(self): self.first = 1
a, b = A(), A()
print(list(a.__dict__)[0] is list(b.__dict__)[0], list(a.__dict__)[0] is "first")  # expect: True True
def f(alpha): pass
print(f.__code__.co_varnames[0] is "alpha", f.__name__ is "f", f(alpha=1))  # expect: True True None
d = {"first": 1}
print(list(d)[0] is list(a.__dict__)[0])  # expect: True
