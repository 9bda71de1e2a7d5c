for i in 5:
    pass
# raises: TypeError: 'int' object is not iterable
