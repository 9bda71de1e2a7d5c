# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
def where(o): return [g for g in range(3) if any(x is o for x in gc.get_objects(g))]
class A: pass
made = []
class D:
    def __del__(self): made.append([])
d = D(); d.me = d
del d
gc.collect()
print(where(made[0]))  # expect: [0]
a = A(); a.me = a
r = weakref.ref(a, lambda w: made.append({1: []}))
del a
gc.collect(0)
print(where(made[1]))  # expect: [0]
def cb(phase, info): made.append([phase])
gc.callbacks.append(cb)
gc.collect(1)
gc.callbacks.clear()
print([where(m) for m in made[2:]])  # expect: [[2], [0]]
