def f(*args): return args[5]
f(*[1, 2], **{})
# raises: IndexError: tuple index out of range
