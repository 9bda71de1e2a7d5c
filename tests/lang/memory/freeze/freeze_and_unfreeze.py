# collector: off, auto
import gc
gc.disable()
gc.collect()
gc.unfreeze()
print(gc.get_freeze_count())  # expect: 0
a = []; a.append(a)
gc.freeze()
print(gc.get_freeze_count() > 0, gc.is_tracked(a), any(o is a for o in gc.get_objects()))  # expect: True True False
n = gc.get_freeze_count()
b = []
print(gc.get_freeze_count() == n, any(o is b for o in gc.get_objects()))  # expect: True True
del a
print(gc.collect())  # expect: 0
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())  # expect: 0 1
