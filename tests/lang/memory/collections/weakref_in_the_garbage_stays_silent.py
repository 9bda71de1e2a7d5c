# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
a = A(); a.me = a
a.w = weakref.ref(a, lambda w: print("never"))
del a
print(gc.collect())  # expect: 3
b = A(); b.me = b
w = weakref.ref(b, lambda w: print("called", w() is None))
del b
print(gc.collect())  # expect: called True
# expect: 1
c = A(); c.me = c
holder = A(); holder.me = holder
holder.w = weakref.ref(c, lambda w: print("never too"))
del c, holder
print(gc.collect())  # expect: 4
