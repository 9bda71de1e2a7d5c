# collector: off, auto
import gc
gc.disable()
gc.collect()
l = []; l.append(l); l.append([[], {}, ()]); l.append((1, [2]))
del l
print(gc.collect())  # expect: 5
l = []; l.append(l); l.append({"a": 1, "b": [1]}); del l
print(gc.collect())  # expect: 3
l = []; l.append(l); l.append((1, 2)); l.append("text"); l.append({1: 2}); del l
print(gc.collect())  # expect: 1
l = []; l.append(l); l.append({1, 2}); l.append(frozenset([3])); l.append(range(3)); l.append(lambda: 0); del l
print(gc.collect())  # expect: 4
