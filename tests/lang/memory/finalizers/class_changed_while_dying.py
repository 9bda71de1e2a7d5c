# A finalizer that gives the dying object another class: the class that it has at its end is the one that loses a reference.
import sys
class O: pass
class A:
    def __del__(self): self.__class__ = O
class W:
    __slots__ = ("x", "__weakref__")
    def __del__(self): self.__class__ = V
class V:
    __slots__ = ("x", "__weakref__")
    def __del__(self): print("never")
before = [sys.getrefcount(c) for c in (O, A, W, V)]
l = [A() for x in range(100)]
w = W(); w.x = [1]
del l, w
print([sys.getrefcount(c) - b for c, b in zip((O, A, W, V), before)])
import gc
c = A(); c.me = c
del c
print(gc.collect() > 0, [sys.getrefcount(c) - b for c, b in zip((O, A, W, V), before)])
# expect: [1, 1, 1, 1]
# expect: False [2, 1, 1, 1]
