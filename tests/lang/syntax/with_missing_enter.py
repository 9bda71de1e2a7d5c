class A: pass
with A():  # raises: TypeError: 'A' object does not support the context manager protocol
    pass
