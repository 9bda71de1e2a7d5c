import sys, weakref
class A: pass
a = A()
print(sys.getrefcount(a))  # expect: 2
r = weakref.ref(a)
print(sys.getrefcount(a), sys.getrefcount(r))  # expect: 2 2
s = weakref.ref(a)
print(sys.getrefcount(r), weakref.getweakrefcount(a))  # expect: 3 1
t = weakref.ref(a, lambda w: None)
print(t is r, weakref.getweakrefcount(a), sys.getrefcount(r))  # expect: False 2 3
u = weakref.ref(a, None)
print(u is r)  # expect: True
b = r()
print(sys.getrefcount(a))  # expect: 3
p = weakref.proxy(a)
q = weakref.proxy(a)
print(p is q, weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))  # expect: True 3 3
del r, s, u
print(weakref.getweakrefcount(a))  # expect: 2
