class A:
    def __repr__(self): return "type repr"
a = A()
a.__repr__ = lambda: "instance repr"
print(repr(a), a.__repr__(), str(a), f"{a}")  # expect: type repr instance repr type repr type repr
class B: pass
b = B()
b.__iter__ = lambda: iter([1])
b.__call__ = lambda: 1
b.__getitem__ = lambda k: k
for f in [lambda: iter(b), lambda: b(), lambda: b[0]]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: 'B' object is not iterable
        # expect: 'B' object is not callable
        # expect: 'B' object is not subscriptable
