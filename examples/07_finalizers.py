# The order of __del__, weak reference callbacks and members, and a resurrection.
import weakref


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  __del__", self.name)


print("members die after their owner:")
car = Part("car")
car.engine = Part("engine")
car.wheels = [Part(f"wheel {i}") for i in range(2)]
car = None

print("callbacks come after __del__, the newest first:")
clock = Part("clock")
first = weakref.ref(clock, lambda ref: print("  callback 1, target is", ref()))
second = weakref.ref(clock, lambda ref: print("  callback 2, target is", ref()))
clock = None

rescued = []


class Phoenix:
    def __del__(self):
        print("  rising again")
        rescued.append(self)


print("a resurrection happens once:")
bird = Phoenix()
bird = None
print("  rescued:", len(rescued))
rescued.clear()
print("  the second death is silent")
