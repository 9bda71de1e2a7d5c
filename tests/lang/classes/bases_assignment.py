class A: v = 1
class B: v = 2
class C(A): pass
c = C()
print(c.v)  # expect: 1
C.__bases__ = (B,)
print(c.v, [k.__name__ for k in C.__mro__])  # expect: 2 ['C', 'B', 'object']
