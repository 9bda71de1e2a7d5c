class A:
    def __init__(self): self.x = 1
print(vars(A()))  # expect: {'x': 1}
print("x" in vars(), vars() is globals())  # expect: False True
class S: __slots__ = ()
vars(S())  # raises: TypeError: vars() argument must have __dict__ attribute
