import weakref
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n
a, b = A(5), A(5)
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, r != s, hash(r), hash(r) == hash(a), r is s)  # expect: True False 5 True False
c = A(6)
t = weakref.ref(c)
print(r == t)  # expect: False
del a
print(r == s, hash(r), r == r)  # expect: False 5 True
u = weakref.ref(c)
del c
try:
    hash(u)
    print("hash kept" if u is t else "?")
except TypeError as e:
    print(e)  # expect: weak object has gone away
try:
    r < s
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'weakref.ReferenceType' and 'weakref.ReferenceType'
