# collector: off, auto
import gc, weakref
gc.disable()
class A: pass
out = []
gc.collect()
xs = [A() for _ in range(5)]
for i, x in enumerate(xs):
    x.o = xs[(i + 2) % 5]
refs = [weakref.ref(x, lambda w, i=i: out.append(i)) for i, x in enumerate(xs)]
del x, xs
print(gc.collect(), out)  # expect: 5 [0, 1, 2, 3, 4]
out.clear()
xs = [A() for _ in range(3)]
for x in xs: x.me = x
r = [weakref.ref(xs[0], lambda w: out.append("0a")), weakref.ref(xs[0], lambda w: out.append("0b")), weakref.ref(xs[2], lambda w: out.append("2")), weakref.ref(xs[1], lambda w: out.append("1"))]
del x, xs
print(gc.collect(), out)  # expect: 3 ['0b', '0a', '1', '2']
