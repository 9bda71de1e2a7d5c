# Three generations: what survives a collection is looked at less often.
import gc


class Item:
    __slots__ = ("name", "other")

    def __init__(self, name):
        self.name = name
        self.other = None


def generation(obj):
    for number in range(3):
        if any(candidate is obj for candidate in gc.get_objects(number)):
            return number
    return None


gc.disable()
gc.collect()
print("thresholds:", gc.get_threshold())
item = Item("survivor")
print("born in generation", generation(item))
for level in (0, 1, 2):
    gc.collect(level)
    print(f"after collect({level}): generation", generation(item))

old = Item("old")
gc.collect()
old.other = Item("young")
old.other.other = old
del old
print("an old object in a cycle with a young one:")
for level in (0, 1, 2):
    print(f"  collect({level}) frees {gc.collect(level)}")
