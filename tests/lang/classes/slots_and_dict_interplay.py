class A: __slots__ = ("x",)
class B(A): pass
class C(A): __slots__ = ("x",)
b = B()
b.x = 1; b.y = 2
print(b.__dict__, b.x)  # expect: {'y': 2} 1
c = C()
c.x = 5
print(C.x.__get__(c), hasattr(c, "__dict__"))  # expect: 5 False
try:
    print(A.x.__get__(c))
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'x'
class D:
    __slots__ = ("a", "__dict__")
d = D(); d.a = 1; d.b = 2
print(d.__dict__, vars(d))  # expect: {'b': 2} {'b': 2}
class E(D): __slots__ = ("c",)
e = E(); e.a, e.b, e.c = 1, 2, 3
print(e.__dict__, e.a, e.c)  # expect: {'b': 2} 1 3
try:
    A.x.__get__(5)
except TypeError as x:
    print(x)  # expect: descriptor 'x' for 'A' objects doesn't apply to a 'int' object
try:
    A.x.__set__(D(), 1)
except TypeError as x:
    print(x)  # expect: descriptor 'x' for 'A' objects doesn't apply to a 'D' object
