import weakref
class A: pass
l = [A() for _ in range(5)]
refs = [weakref.ref(x, lambda w: l.clear()) for x in l]
del l[0]
print(l, [r() for r in refs])  # expect: [] [None, None, None, None, None]
d = {}
a = A()
d["k"] = a
r = weakref.ref(a, lambda w: d.update(called=1))
del a
d["k"] = None
print(d)  # expect: {'k': None, 'called': 1}
