f = lambda x: x.missing
f(1)
# raises: AttributeError: 'int' object has no attribute 'missing'
