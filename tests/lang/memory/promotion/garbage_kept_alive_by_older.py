# collector: off, auto
import gc
gc.disable()
gc.collect()
old = []
old.append(old)
gc.collect()
young = []; young.append(young); old.append(young)
del young
print(gc.collect(0))  # expect: 0
del old
print(gc.collect(0), gc.collect(1), gc.collect())  # expect: 0 0 2
