# collector: off, auto
import gc
class N: __slots__ = ("next",)
def ring():
    first = prev = N()
    for _ in range(999999):
        x = N(); prev.next = x; prev = x
    prev.next = first
gc.disable()
gc.collect()
ring()
print(gc.collect())  # expect: 1000000
