class S:
    def __init__(self, *t): self.t = t
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return t is not None and issubclass(t, self.t)
with S(KeyError): {}[1]
with S(KeyError, ZeroDivisionError): 1 / 0
with S(KeyError): [][1]  # raises: IndexError: list index out of range
