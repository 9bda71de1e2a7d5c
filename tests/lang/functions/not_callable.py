class A: pass
A()()  # raises: TypeError: 'A' object is not callable
