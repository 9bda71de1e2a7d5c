class A:
    def __init__(self): self._v = 1; self.log = []
    @property
    def v(self): self.log.append("get"); return self._v
    @v.setter
    def v(self, x): self.log.append("set"); self._v = x
a = A()
a.v += 5
print(a._v, a.log)  # expect: 6 ['get', 'set']
