# collector: off, auto
import gc
gc.disable()
gc.collect()
class X: pass
del X
print(gc.collect())  # expect: 6
class X:
    def m(self): pass
del X
print(gc.collect())  # expect: 7
class X: __slots__ = ("a",)
del X
print(gc.collect())  # expect: 5
class X: __slots__ = ()
del X
print(gc.collect())  # expect: 3
class X:
    x = [1]
    y = {}
del X
print(gc.collect())  # expect: 7
class X:
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
del X
print(gc.collect())  # expect: 14
class X(list): pass
del X
print(gc.collect())  # expect: 6
class X:
    def f(self): return super()
del X
print(gc.collect())  # expect: 9
class X: pass
class Y(X): pass
del X, Y
print(gc.collect())  # expect: 9
class X: pass
x = X()
del X
print(gc.collect())  # expect: 0
del x
print(gc.collect())  # expect: 5
class X: __slots__ = ("a", "b", "__weakref__", "__dict__")
del X
print(gc.collect())  # expect: 8
X = type("X", (), {})
del X
print(gc.collect())  # expect: 6
