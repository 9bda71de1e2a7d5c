class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "doc of c"
        return self._c
    @c.setter
    def c(self, v): self._c = v
    @c.deleter
    def c(self): print("deleted")
    @property
    def ro(self): return 1
t = T()
t.c = 5
print(t.c, T.c.__doc__)  # expect: 5 doc of c
del t.c  # expect: deleted
for op in ["t.ro = 1", "del t.ro"]:
    try:
        if op == "t.ro = 1": t.ro = 1
        else: del t.ro
    except AttributeError as e:
        print(e)  # expect: property 'ro' of 'T' object has no setter
        # expect: property 'ro' of 'T' object has no deleter
print(T.c.fget(t), T.ro.fset)  # expect: 5 None
w = property(lambda self: 1)
class U: w = w
print(U().w)  # expect: 1
