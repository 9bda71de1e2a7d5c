try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0], e.name)  # expect: cannot import name 'no_such_name' from 'math' math
import math
math.no_such_attr  # raises: AttributeError: module 'math' has no attribute 'no_such_attr'
