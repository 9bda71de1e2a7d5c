try:
    import no_such_module_here
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'no_such_module_here' no_such_module_here
try:
    import _helper_a.sub  # expect: loading a
except ModuleNotFoundError as e:
    print(e)  # expect: No module named '_helper_a.sub'; '_helper_a' is not a package
from no_such_module_here import x  # raises: ModuleNotFoundError: No module named 'no_such_module_here'
