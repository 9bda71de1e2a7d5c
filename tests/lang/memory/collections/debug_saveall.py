# collector: off, auto
import gc
gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL)  # expect: True
class A: pass
a = A(); a.me = a; del a
l = []; l.append(l); del l
print(gc.collect(), len(gc.garbage), [type(o).__name__ for o in gc.garbage])  # expect: 2 2 ['A', 'list']
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())  # expect: 2
