# collector: off, auto
import gc
gc.disable()
gc.collect()
print(gc.collect())  # expect: 0
l = []; l.append(l); del l
print(gc.collect())  # expect: 1
a, b = [], []
a.append(b); b.append(a)
del a, b
print(gc.collect())  # expect: 2
d = {}; d["d"] = d; del d
print(gc.collect())  # expect: 1
class A: pass
a = A(); a.me = a; del a
print(gc.collect())  # expect: 1
a = A(); a.__dict__; a.me = a; del a
print(gc.collect())  # expect: 1
class S: __slots__ = ("v",)
s = S(); s.v = s; del s
print(gc.collect())  # expect: 1
a = A(); a.l = [a]; del a
print(gc.collect())  # expect: 2
t = ([],); t[0].append(t); del t
print(gc.collect())  # expect: 2
