class A:
    def __enter__(self): pass
try:
    with A():
        pass
except TypeError as e:
    print(e)  # expect: 'A' object does not support the context manager protocol (missed __exit__ method)
