class D:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError("read only")
class A: d = D()
A().d = 5  # raises: AttributeError: read only
