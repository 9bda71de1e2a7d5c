# collector: off, auto
import gc
gc.disable()
gc.collect()
x = [[] for _ in range(100)]
gc.freeze()
print(gc.get_count()[0] >= 0, [len(gc.get_objects(g)) < 5 for g in (1, 2)])  # expect: True [True, True]
gc.unfreeze()
print(sum(1 for o in gc.get_objects(2) if any(o is y for y in x[:3])))  # expect: 3
