# collector: off, auto
import gc
gc.disable()
gc.collect()
def g():
    me = yield
    yield
it = g(); next(it); it.send(it); del it
print(gc.collect())  # expect: 0
def h():
    l = []
    yield l
it = h(); l = next(it); l.append(it); del it, l
print(gc.collect())  # expect: 0
def k():
    try: yield
    finally: print("closed by the collector")
l = []
it = k(); next(it)
l.append(l); l.append(it)
del it, l
print(gc.collect())  # expect: closed by the collector
# expect: 2
def m():
    me = yield
    try: yield
    finally: print("fin")
it = m(); next(it); it.send(it); del it
print(gc.collect())  # expect: fin
# expect: 0
l = []
it = (x for x in l); l.append(it); del it, l
print(gc.collect())  # expect: 4
