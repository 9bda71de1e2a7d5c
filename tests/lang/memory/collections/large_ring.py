# collector: off, auto
import gc
gc.disable()
gc.collect()
class N: __slots__ = ("next",)
def ring(n):
    first = prev = N()
    for _ in range(n - 1):
        x = N(); prev.next = x; prev = x
    prev.next = first
ring(10000)
print(gc.collect())  # expect: 10000
def lists(n):
    first = prev = []
    for _ in range(n - 1):
        x = []; prev.append(x); prev = x
    prev.append(first)
lists(10000)
print(gc.collect())  # expect: 10000
def dicts(n):
    first = prev = {}
    for _ in range(n - 1):
        x = {}; prev["n"] = x; prev = x
    prev["n"] = first
dicts(1000)
print(gc.collect())  # expect: 1000
