import _helper_a  # expect: loading a
import _helper_a as h
from _helper_a import value, get as g, K
print(_helper_a is h, value, g(), K.__module__, _helper_a.__name__)  # expect: True 1 1 _helper_a _helper_a
_helper_a.value = 10
print(value, g(), h.value)  # expect: 1 10 10
