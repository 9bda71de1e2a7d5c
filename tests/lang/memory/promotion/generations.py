# collector: off, auto
import gc
gc.disable()
gc.collect()
def where(o): return [g for g in range(3) if any(x is o for x in gc.get_objects(g))]
a = []
print(where(a))  # expect: [0]
gc.collect(0)
print(where(a))  # expect: [1]
gc.collect(0)
print(where(a))  # expect: [1]
gc.collect(1)
print(where(a))  # expect: [2]
gc.collect(2)
print(where(a))  # expect: [2]
b = []
gc.collect(1)
print(where(b))  # expect: [2]
c = []
gc.collect(2)
print(where(c))  # expect: [2]
