# collector: off, auto
import gc
gc.disable()
gc.collect()
class A: pass
a = A(); l = [1]; d = {"k": []}; e = {}; t = (1, [])
objs = gc.get_objects()
def has(o): return any(x is o for x in objs)
print(has(a), has(l), has(d), has(e), has(t), has(5), has("s"), has(A), has(objs))  # expect: True True True False True False False True False
print(len(gc.get_objects(0)) > 0, type(gc.get_objects(generation=1)))  # expect: True <class 'list'>
for bad in [3, -1, "x"]:
    try:
        gc.get_objects(bad)
    except (ValueError, TypeError) as ex:
        print(type(ex).__name__, ex)  # expect: ValueError generation parameter must be less than the number of available generations (3)
        # expect: TypeError argument should be integer or None, not 'str'
del objs
before = len(gc.get_objects())
keep = [[] for _ in range(100)]
print(len(gc.get_objects()) - before)  # expect: 101
