class A:
    @property
    def broken(self): return self.missing
    def __getattr__(self, n):
        if n == "missing": raise AttributeError("original cause")
        return "fallback for " + n
print(A().broken)  # expect: fallback for broken
class B:
    @property
    def broken(self): return self.missing
try:
    B().broken
except AttributeError as e:
    print(e, e.name)  # expect: 'B' object has no attribute 'missing' missing
print(hasattr(B(), "broken"), getattr(B(), "broken", "default"))  # expect: False default
