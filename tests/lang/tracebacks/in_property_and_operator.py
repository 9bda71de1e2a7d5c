class A:
    @property
    def p(self):
        return self.q
    def __add__(self, o):
        return self.p + o
A() + 1
# raises: AttributeError: 'A' object has no attribute 'q'
