# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
a, b = A(), A()
a.b = b; b.a = weakref.ref(a)
del a
print(b.a())  # expect: None
del b
print(gc.collect())  # expect: 0
p = A(); p.kids = []
for i in range(3):
    k = A(); k.parent = weakref.proxy(p); p.kids.append(k)
del k
w = weakref.ref(p)
del p
print(w(), gc.collect())  # expect: None 0
