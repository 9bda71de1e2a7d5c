# collector: off, auto
import gc, weakref
gc.disable()
saved = []
class R:
    def __del__(self): saved.append(self)
gc.collect()
r = R(); r.me = r
w = weakref.ref(r)
del r
print(gc.collect(), w() is None, len(saved))  # expect: 0 True 1
w2 = weakref.ref(saved[0])
print(w2() is saved[0])  # expect: True
