import sys
S = sys.getsizeof
class A:
    def __init__(self): self.x = 1; self.y = 2
a = A()
d = a.__dict__
print(S(d))  # expect: 296
d[1] = 2
print(S(d))  # expect: 352
b = A()
del b.x
print(S(b.__dict__))  # expect: 288
c = A()
c.__dict__.clear()
print(S(c.__dict__))  # expect: 280
e = A()
e.__dict__ = {"x": 1}
print(S(e.__dict__))  # expect: 184
f = A()
f.z = 3
print(S(f.__dict__), S(A().__dict__))  # expect: 264 256
print(S(A().__dict__.copy()))  # expect: 248
