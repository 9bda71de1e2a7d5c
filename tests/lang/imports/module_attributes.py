import _helper_a  # expect: loading a
print(type(_helper_a).__name__, _helper_a.__name__, _helper_a.__doc__, _helper_a.__package__ == "")  # expect: module _helper_a None True
print(sorted(n for n in dir(_helper_a) if not n.startswith("__")))  # expect: ['K', '_hidden', 'get', 'value']
try:
    _helper_a.nope
except AttributeError as e:
    print(e)  # expect: module '_helper_a' has no attribute 'nope'
del _helper_a.value
try:
    _helper_a.get()
except NameError as e:
    print(e)  # expect: name 'value' is not defined
