x = [1, 2]
y = x["a":1]
# raises: TypeError: slice indices must be integers or None or have an __index__ method
