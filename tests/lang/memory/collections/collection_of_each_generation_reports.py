# collector: off, auto
import gc
gc.disable()
gc.collect()
def ring(n):
    xs = [[] for _ in range(n)]
    for i in range(n): xs[i].append(xs[i - 1])
for gen in (0, 1, 2):
    ring(gen + 2)
    print(gen, gc.collect(gen), gc.collect(2))  # expect: 0 2 0
    # expect: 1 3 0
    # expect: 2 4 0
keep = []
def aged(times):
    l = []; l.append(l); keep.append(l)
    for g in range(times): gc.collect(g)
    keep.clear()
for times in (0, 1, 2, 3):
    aged(times)
    print(times, gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 1 0 0
    # expect: 1 0 1 0
    # expect: 2 0 0 1
    # expect: 3 0 0 1
