# collector: off, auto
import gc
gc.disable()
gc.collect()
seen = []
gc.callbacks.append(lambda p, i: seen.append((p, i["generation"], i["collected"], i["uncollectable"])))
class A: pass
for n in (1, 3):
    xs = [A() for _ in range(n)]
    for x in xs: x.me = x
    del x, xs
    print(gc.collect(1))  # expect: 1
    # expect: 3
gc.callbacks.clear()
print(seen)  # expect: [('start', 1, 0, 0), ('stop', 1, 1, 0), ('start', 1, 0, 0), ('stop', 1, 3, 0)]
