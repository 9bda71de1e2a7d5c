# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
def g(a):
    b = [a]
    yield b
    yield
a = A()
w = weakref.ref(a)
it = g(a)
del a
print(w() is not None)  # expect: True
next(it)
print(w() is not None)  # expect: True
it.close()
print(w())  # expect: None
a = A(); w = weakref.ref(a)
it = g(a)
a.it = it
next(it)
del a, it
print(w() is not None)  # expect: True
print(gc.collect(), w())  # expect: 0 None
