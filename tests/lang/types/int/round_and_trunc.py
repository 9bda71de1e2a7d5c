print(round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5), round(5, 2), round(5, None), round(10**25 + 5, -3))  # expect: 20 20 -20 12300 5 5 5 10000000000000000000000000
import math
print(math.floor(5), math.ceil(5), math.trunc(-5))  # expect: 5 5 -5
