class A:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
class B(A):
    @property
    def v(self): return super().v * 2
    @v.setter
    def v(self, x): super(B, B).v.fset(self, x)
b = B()
b.v = 4
print(b.v)  # expect: 8
