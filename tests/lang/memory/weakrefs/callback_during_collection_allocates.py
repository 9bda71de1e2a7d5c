# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
made = []
a = A(); a.me = a
r = weakref.ref(a, lambda w: made.extend([] for _ in range(100)))
del a
print(gc.collect(), len(made))  # expect: 1 100
b = A(); b.me = b
r = weakref.ref(b, lambda w: print("nested", gc.collect()))
del b
print(gc.collect())  # expect: nested 0
# expect: 1
