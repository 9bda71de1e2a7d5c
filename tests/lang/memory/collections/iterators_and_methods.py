# collector: off, auto
import gc
gc.disable()
gc.collect()
class A:
    def m(self): pass
a = A(); a.m2 = a.m; del a
print(gc.collect())  # expect: 2
l = []; l.append(iter(l)); del l
print(gc.collect())  # expect: 2
l = []; l.append(l.append); del l
print(gc.collect())  # expect: 2
d = {}; d["v"] = d.values(); del d
print(gc.collect())  # expect: 2
d = {}; d["i"] = iter(d); del d
print(gc.collect())  # expect: 2
l = []; l.append(enumerate(l)); del l
print(gc.collect())  # expect: 4
l = []; l.append(zip(l, l)); del l
print(gc.collect())  # expect: 6
l = []; l.append(map(len, l)); del l
print(gc.collect())  # expect: 4
l = []; l.append(filter(None, l)); del l
print(gc.collect())  # expect: 3
l = []; l.append(reversed(l)); del l
print(gc.collect())  # expect: 2
s = set(); a = A(); s.add(a); a.s = s; del s, a
print(gc.collect())  # expect: 2
a = A(); a.f = frozenset([a]); del a
print(gc.collect())  # expect: 2
l = []; l.append(slice(l)); del l
print(gc.collect())  # expect: 2
a = A(); a.p = property(a); del a
print(gc.collect())  # expect: 2
a = A(); a.s = staticmethod(a); a.c = classmethod(a); del a
print(gc.collect())  # expect: 3
a = A(); a.s = super(A, a); del a
print(gc.collect())  # expect: 2
