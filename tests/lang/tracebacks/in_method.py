class A:
    def __init__(self, v):
        self.check(v)
    def check(self, v):
        assert v > 0, f"bad {v}"
A(-1)
# raises: AssertionError: bad -1
