p = property(lambda s: 1, doc="d")
print(p.__doc__, p.fget is not None, p.fset, p.fdel, type(p).__name__)  # expect: d True None None property
class A:
    @property
    def x(self): "x doc"; return self._x
    @x.setter
    def x(self, v): self._x = v
print(A.x.__doc__, A.x.__name__)  # expect: x doc x
a = A(); a.x = 3
print(a.x, A.x.fget(a), A.x.__get__(a), A.x.__get__(None, A) is A.x)  # expect: 3 3 3 True
class B(A):
    @A.x.getter
    def x(self): return "B" + str(self._x)
b = B(); b.x = 1
print(b.x)  # expect: B1
