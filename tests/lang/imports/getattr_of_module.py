import _helper_a  # expect: loading a
_helper_a.__getattr__ = lambda name: "dynamic " + name
print(_helper_a.anything, _helper_a.value)  # expect: dynamic anything 1
from _helper_a import something
print(something)  # expect: dynamic something
