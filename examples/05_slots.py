# What an instance costs: a dict, slots, or nothing at all.
import sys


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Pair(tuple):
    __slots__ = ()


for make in (Plain, Slotted, lambda x, y: Pair((x, y)), lambda x, y: (x, y), lambda x, y: {"x": x, "y": y}, lambda x, y: [x, y]):
    thing = make(1, 2)
    print(f"{type(thing).__name__:8} {sys.getsizeof(thing):4} bytes", end="")
    if hasattr(thing, "__dict__"):
        print(f", and its __dict__ once asked for: {sys.getsizeof(thing.__dict__)}", end="")
    print()

total = sum(sys.getsizeof(Slotted(i, i)) for i in range(1000))
print("a thousand slotted points:", total, "bytes")
try:
    Slotted(1, 2).z = 3
except AttributeError as error:
    print("no room for more:", error)
