import math, sys as s
print(math.floor(1.5), s is __import__("sys"))  # expect: 1 True
def f():
    from math import sqrt
    return sqrt(16)
print(f())  # expect: 4.0
from math import (floor, ceil as c,)
print(floor(1.2), c(1.2))  # expect: 1 2
