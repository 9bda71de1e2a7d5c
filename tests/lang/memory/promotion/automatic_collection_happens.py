# collector: auto
import gc
class A: pass
class S: __slots__ = ()
gc.collect()
runs = []
gc.callbacks.append(lambda p, i: p == "stop" and runs.append((i["generation"], i["collected"])))
a = A(); a.me = a; del a
keep = []
for _ in range(3000): keep.append(S())
gc.callbacks.clear()
print(len(runs) in (1, 2), runs[0][0], sum(c for g, c in runs))  # expect: True 0 1
