# collector: off, auto
import gc
gc.disable()
gc.collect()
a = []; b = [a]; a.append(b)
outside = a
del a, b
print(gc.collect())  # expect: 0
print(outside[0][0] is outside)  # expect: True
outside = None
print(gc.collect())  # expect: 2
def gen():
    l = []; l.append(l)
    yield
    yield l
it = gen(); next(it)
print(gc.collect())  # expect: 0
print(next(it)[0][0] is not None)  # expect: True
del it
print(gc.collect())  # expect: 1
