# collector: off, auto
import gc
gc.disable()
saved = []
class R:
    def __del__(self): saved.append(self)
gc.collect()
def where(o): return [g for g in range(3) if any(x is o for x in gc.get_objects(g))]
r = R(); r.me = r
del r
print(gc.collect(0), where(saved[0]))  # expect: 0 [1]
r = R(); r.me = r
del r
print(gc.collect(1), where(saved[1]))  # expect: 0 [2]
r = R(); r.me = r
del r
print(gc.collect(2), where(saved[2]))  # expect: 0 [2]
