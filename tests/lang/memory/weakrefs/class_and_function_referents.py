# collector: off, auto
import weakref, gc
gc.disable()
gc.collect()
class A: pass
r = weakref.ref(A, lambda w: print("class gone"))
del A
print(r() is not None)  # expect: True
gc.collect()  # expect: class gone
print(r())  # expect: None
def f(): pass
r = weakref.ref(f, lambda w: print("function gone"))
del f  # expect: function gone
print(r())  # expect: None
def g(): yield
it = g()
r = weakref.ref(it, lambda w: print("generator gone"))
del it  # expect: generator gone
s = set()
r = weakref.ref(s, lambda w: print("set gone"))
s = None  # expect: set gone
