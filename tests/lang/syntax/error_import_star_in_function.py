def f():
    from math import *
# error: SyntaxError: import * only allowed at module level
