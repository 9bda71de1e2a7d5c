# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
a = A()
w = weakref.ref(a)
gc.freeze()
n = gc.get_freeze_count()
del a
print(w(), n - gc.get_freeze_count())  # expect: None 1
gc.unfreeze()
