class A:
    b = None
x = A()
x.b.c.d = 5
# raises: AttributeError: 'NoneType' object has no attribute 'c'
