class A:
    def __init__(self): self.value = 1
    def f(self): return value
A().f()
# raises: NameError: name 'value' is not defined. Did you mean: 'self.value'?
