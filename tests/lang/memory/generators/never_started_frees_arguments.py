import sys, weakref
class A: pass
def g(a): yield
a = A()
it = g(a)
print(sys.getrefcount(a))  # expect: 3
del it
print(sys.getrefcount(a))  # expect: 2
it = g(a); next(it)
print(sys.getrefcount(a))  # expect: 3
try: it.throw(ValueError)
except ValueError: pass
print(sys.getrefcount(a))  # expect: 2
it = (x for x in [a])
print(sys.getrefcount(a))  # expect: 3
next(it)
print(sys.getrefcount(a))  # expect: 4
del it
print(sys.getrefcount(a))  # expect: 2
