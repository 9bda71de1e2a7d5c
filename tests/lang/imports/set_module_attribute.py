import math
math.mine = 5
from math import mine
print(mine)  # expect: 5
del math.mine
print(hasattr(math, "mine"))  # expect: False
