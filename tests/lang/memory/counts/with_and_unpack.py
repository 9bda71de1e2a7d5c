import sys
G = sys.getrefcount
class M:
    def __enter__(self): print(G(self)); return self
    def __exit__(self, *a): print(G(self), G(a))
m = M()
with m as n: print(G(m))  # expect: 5
# expect: 4
# expect: 5 2
del n
with M(): pass  # expect: 4
# expect: 3 2
print(G(m))  # expect: 2
a, b = [], []
print(G(a))  # expect: 2
a, b = b, a
print(G(a))  # expect: 2
(c, d), e = ([], []), []
print(G(c), G(e))  # expect: 2 2
