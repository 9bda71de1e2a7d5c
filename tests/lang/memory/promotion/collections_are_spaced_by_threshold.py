# collector: auto
import gc
class S: __slots__ = ()
gc.collect()
gc.set_threshold(100, 1000, 1000)
at = []
gc.callbacks.append(lambda p, i: p == "start" and at.append(len(keep)))
keep = []
for _ in range(2000): keep.append(S())
gc.callbacks.clear()
gaps = [b - a for a, b in zip(at, at[1:])]
print(len(gaps) > 15, all(95 <= gap <= 101 for gap in gaps[2:]))  # expect: True True
