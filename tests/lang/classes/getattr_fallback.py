class A:
    x = 1
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError(name)
        return name.upper()
a = A()
print(a.x, a.foo, getattr(a, "bar"), hasattr(a, "nope"), getattr(a, "nope", 5))  # expect: 1 FOO BAR False 5
