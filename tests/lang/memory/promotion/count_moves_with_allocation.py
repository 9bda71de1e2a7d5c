# collector: off, auto
import gc
gc.disable()
class S: __slots__ = ()
gc.collect()
a = gc.get_count()[0]
keep = [S() for _ in range(500)]
b = gc.get_count()[0]
print(500 <= b - a <= 505)  # expect: True
del keep[100:]
c = gc.get_count()[0]
print(-402 <= c - b <= -396)  # expect: True
more = [i for i in range(1000)]
print(gc.get_count()[0] - c < 10)  # expect: True
