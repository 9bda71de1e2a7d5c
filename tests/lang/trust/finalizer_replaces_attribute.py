class D:
    def __init__(self, o): self.o = o
    def __del__(self): self.o.x = "from del"
class A: pass
a = A()
a.x = D(a)
a.x = "new"
print(a.x)  # expect: from del
a.x = D(a)
del a.x
print(a.x)  # expect: from del
class S: __slots__ = ("x",)
s = S()
s.x = D(s)
s.x = "new"
print(s.x)  # expect: from del
a.__dict__ = {"x": D(a)}
a.__dict__ = {"y": 1}
print(a.__dict__)  # expect: {'y': 1, 'x': 'from del'}
