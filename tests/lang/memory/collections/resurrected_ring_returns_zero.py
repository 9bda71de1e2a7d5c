# collector: off, auto
import gc
gc.disable()
saved = []
class A: pass
class R:
    def __del__(self): saved.append(self)
gc.collect()
r = R(); r.a = A(); r.a.r = r
del r
print(gc.collect(), len(saved))  # expect: 0 1
saved.clear()
print(gc.collect())  # expect: 2
r = R(); r.me = r
l = []; l.append(l)
del r, l
print(gc.collect())  # expect: 1
print(len(saved))  # expect: 1
