class A:
    def v(self): return "A"
class B:
    __slots__ = ()
    def v(self): return "B"
class C:
    v = staticmethod(lambda: "C")
class D:
    def __getattr__(self, n): return lambda: "D"
class E:
    @property
    def v(self): return lambda: "E"
out = []
for o in [A(), B(), C(), D(), E()] * 3:
    out.append(o.v())
print("".join(out))  # expect: ABCDEABCDEABCDE
