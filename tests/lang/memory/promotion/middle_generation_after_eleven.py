# collector: auto
import gc
class S: __slots__ = ()
gc.collect()
gens = []
gc.callbacks.append(lambda p, i: p == "stop" and gens.append(i["generation"]))
keep = []
while len(gens) < 26: keep.append(S())
gc.callbacks.clear()
print(gens)  # expect: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]
