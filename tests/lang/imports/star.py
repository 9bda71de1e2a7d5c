from _helper_a import *  # expect: loading a
print(value, get(), "_hidden" in globals(), K.__name__)  # expect: 1 1 False K
from _helper_all import *
print(one, "two" in globals())  # expect: 1 False
