print(__name__, __doc__, __package__, __spec__)  # expect: __main__ None None None
print(type(__builtins__).__name__, "__file__" in globals(), "__loader__" in globals())  # expect: module True True
