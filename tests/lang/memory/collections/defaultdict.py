# collector: off, auto
import gc
from collections import defaultdict
gc.disable()
gc.collect()
d = defaultdict(list); d["k"].append(d); del d
print(gc.collect())  # expect: 2
d = defaultdict(); d.default_factory = d.copy; del d
print(gc.collect())  # expect: 2
