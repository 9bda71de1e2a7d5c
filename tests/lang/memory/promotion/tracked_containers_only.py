# collector: off, auto
import gc
gc.disable()
gc.collect()
def where(o): return [g for g in range(3) if any(x is o for x in gc.get_objects(g))]
d, e, t, s = {}, {"k": []}, (1, []), {1}
u = tuple([1, 2])
print(where(d), where(e), where(t), where(s), where(u))  # expect: [] [0] [0] [0] [0]
gc.collect(0)
print(where(d), where(e), where(t), where(s), where(u))  # expect: [] [1] [1] [1] []
d["k"] = []
print(where(d))  # expect: [0]
gc.collect(1)
print(where(d), where(e), where(t))  # expect: [2] [2] [2]
gc.collect()
e["k"] = 1
gc.collect()
print(where(e))  # expect: []
e["k"] = []
print(where(e))  # expect: [0]
