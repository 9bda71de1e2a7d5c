class A: pass
class B(A): pass
b = B()
A.__len__ = lambda self: 9
print(len(b))  # expect: 9
A.__call__ = lambda self, x: x + 1
print(b(1))  # expect: 2
A.__getattr__ = lambda self, n: n
print(b.zzz)  # expect: zzz
del A.__len__
try:
    len(b)
except TypeError as e:
    print(e)  # expect: object of type 'B' has no len()
