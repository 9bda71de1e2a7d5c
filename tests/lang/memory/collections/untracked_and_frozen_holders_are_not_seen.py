# collector: off, auto
import gc
gc.disable()
gc.collect()
x = "a text of its own " + str(1)
d = {"k": x}
print(any(r is d for r in gc.get_referrers(x)))  # expect: False
d["l"] = []
print(any(r is d for r in gc.get_referrers(x)))  # expect: True
t = (x, 1)
print(any(r is t for r in gc.get_referrers(x)))  # expect: True
gc.collect()
print(any(r is t for r in gc.get_referrers(x)))  # expect: False
l = [x]
gc.freeze()
print(any(r is l for r in gc.get_referrers(x)))  # expect: False
gc.unfreeze()
print(any(r is l for r in gc.get_referrers(x)))  # expect: True
