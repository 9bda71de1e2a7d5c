# collector: auto
import gc
class S: __slots__ = ()
gc.collect()
base = [S() for _ in range(200000)]
gc.collect()
gc.set_threshold(10, 1, 1)
gens = []
gc.callbacks.append(lambda p, i: p == "stop" and gens.append(i["generation"]))
keep = []
for _ in range(20000): keep.append(S())
print(gens.count(2), gens.count(1) > 100, gens.count(0) > 100)  # expect: 0 True True
for _ in range(80000): keep.append(S())
print(gens.count(2) >= 1)  # expect: True
gc.callbacks.clear()
