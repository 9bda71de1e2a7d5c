"""Module doc."""
def f():
    "function doc"
    return 1
class C:
    """class doc"""
    def m(self): pass
print(__doc__, f.__doc__, C.__doc__, C.m.__doc__)  # expect: Module doc. function doc class doc None
