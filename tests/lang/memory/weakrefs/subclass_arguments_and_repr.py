import weakref
def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ReferenceError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"
class C: pass
c = C()
print(error(weakref.ref), error(weakref.ref, c, None, 1))  # expect: TypeError: __new__ expected at least 1 argument, got 0 TypeError: __new__ expected at most 2 arguments, got 3
print(error(weakref.ref, c, callback=None))  # expect: TypeError: ref() takes no keyword arguments
print(error(weakref.ref, 1), error(weakref.proxy, "s"), error(weakref.ref, (1,)))  # expect: TypeError: cannot create weak reference to 'int' object TypeError: cannot create weak reference to 'str' object TypeError: cannot create weak reference to 'tuple' object
r = weakref.ref(c)
print(error(r, 1), error(r, a=1), r() is c, r.__callback__, error(setattr, r, "__callback__", 1))  # expect: TypeError: weakref expected 0 arguments, got 1 TypeError: weakref() takes no keyword arguments True None AttributeError: readonly attribute
class K(weakref.ref):
    __slots__ = ("key",)
    def __new__(cls, obj, callback=None, *, key):
        self = super().__new__(cls, obj, callback)
        self.key = key
        return self
    def __init__(self, obj, callback=None, *, key):
        super().__init__(obj, callback)
k1, k2 = K(c, key=1), K(c, key=2)
print(k1 is k2, k1 == k2, k1 == r, hash(k1) == hash(r), k1.key, k2.key, weakref.getweakrefcount(c))  # expect: False True True True 1 2 3
print([type(x).__name__ for x in weakref.getweakrefs(c)])  # expect: ['ReferenceType', 'K', 'K']
def f(): pass
shown = repr(weakref.ref(f))
print(shown.split(" at ")[0], shown.split("; ")[1].split(" at ")[0], shown.endswith(" (f)>"))  # expect: <weakref to 'function' True
shown = repr(r)
print(shown.split("; ")[1].split(" at ")[0], hex(id(c)) in shown, hex(id(r)) in shown)  # expect: to 'C' True True
shown = repr(weakref.proxy(c))
print(shown.split(" at ")[0], shown.split("; ")[1].split(" at ")[0])  # expect: <weakproxy to 'C'
p = weakref.proxy(c)
print(p is weakref.proxy(c), p is not weakref.proxy(c, print), p == c, error(lambda: p + 1), error(lambda: 1 + p))  # expect: True True True TypeError: unsupported operand type(s) for +: 'C' and 'int' TypeError: unsupported operand type(s) for +: 'int' and 'C'
print(error(lambda: p < 1), error(lambda: p[0]), error(next, p), error(iter, p), error(lambda: p()))  # expect: TypeError: '<' not supported between instances of 'C' and 'int' TypeError: 'C' object is not subscriptable TypeError: Weakref proxy referenced a non-iterator 'C' object TypeError: 'C' object is not iterable TypeError: 'weakref.ProxyType' object is not callable
del c
print(repr(r).endswith("; dead>"), r(), k1(), k1 == k2, k1 == k1, r != k1)  # expect: True None None False True True
print(hash(k1) == hash(r))  # expect: True
fresh = weakref.ref(C())
print(error(hash, fresh), error(lambda: p.x), error(lambda: p == 1), weakref.ref[int].__origin__ is weakref.ref)  # expect: TypeError: weak object has gone away ReferenceError: weakly-referenced object no longer exists ReferenceError: weakly-referenced object no longer exists True
