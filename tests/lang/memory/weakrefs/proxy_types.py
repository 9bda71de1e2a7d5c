import weakref
class A: pass
class C:
    def __call__(self): return 1
a, c = A(), C()
print(type(weakref.proxy(a)) is weakref.ProxyType, type(weakref.proxy(c)) is weakref.CallableProxyType, callable(weakref.proxy(c)), callable(weakref.proxy(a)))  # expect: True True True False
p = weakref.proxy(a, lambda w: print("proxy callback", type(w).__name__))
del a  # expect: proxy callback ProxyType
print(weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType))  # expect: True
try:
    p.x = 1
except ReferenceError as e:
    print(e)  # expect: weakly-referenced object no longer exists
