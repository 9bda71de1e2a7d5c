class A:
    def __init__(self): self.v = 1
    def __getattribute__(self, name):
        if name == "magic": return 42
        if name == "bad": raise AttributeError("x")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return "ga:" + name
a = A()
print(a.magic, a.v, a.bad, a.missing)  # expect: 42 1 ga:bad ga:missing
