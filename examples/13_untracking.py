# What the collector need not look at: atoms, and containers of nothing but atoms.
import gc

gc.disable()
gc.collect()
point = tuple([1, 2])
mixed = (1, [2])
flat = {"a": 1}
nested = {"a": []}
print("tuple of ints, as born:", gc.is_tracked(point))
print("tuple with a list:", gc.is_tracked(mixed))
print("dict of ints:", gc.is_tracked(flat), "- dict with a list:", gc.is_tracked(nested))
gc.collect()
print("after a full collection:")
print("  tuple of ints:", gc.is_tracked(point), "- tuple with a list:", gc.is_tracked(mixed))
flat["b"] = {}
print("  the dict once it holds a container:", gc.is_tracked(flat))
del flat["b"]
gc.collect()
print("  and after that is gone and a collection ran:", gc.is_tracked(flat))
print("atoms never are:", [gc.is_tracked(x) for x in (1, 2.5, "text", None, b"x", range(3))])
