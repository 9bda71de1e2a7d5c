# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A: pass
d = weakref.WeakValueDictionary()
for i in range(5):
    a = A(); a.me = a
    d[i] = a
del a
print(len(d), sorted(d))  # expect: 5 [0, 1, 2, 3, 4]
print(gc.collect(), len(d))  # expect: 10 0
s = weakref.WeakSet()
a, b = A(), A()
a.o, b.o = b, a
s.add(a); s.add(b)
del a, b
print(len(s), gc.collect(), len(s))  # expect: 2 4 0
