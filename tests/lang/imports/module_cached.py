import sys
import _helper_a  # expect: loading a
m = sys.modules["_helper_a"]
print(m is _helper_a)  # expect: True
import _helper_a
del sys.modules["_helper_a"]
import _helper_a  # expect: loading a
print(m is _helper_a)  # expect: False
