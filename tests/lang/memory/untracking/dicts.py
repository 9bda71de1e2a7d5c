# collector: off, auto
import gc
gc.disable()
T = gc.is_tracked
print(T({}), T({1: 2}), T({"a": "b"}), T({"a": []}), T({"a": (1, 2)}), T(dict()), T(dict(a=1)), T(dict(a=[])))  # expect: False False False True True False False True
d = {}
d["a"] = 1
print(T(d))  # expect: False
d["b"] = []
print(T(d))  # expect: True
del d["b"]
print(T(d))  # expect: True
gc.collect(0)
print(T(d))  # expect: True
gc.collect(1)
print(T(d))  # expect: True
gc.collect()
print(T(d))  # expect: False
d["c"] = {}
print(T(d))  # expect: True
d["c"] = "atomic"
gc.collect()
print(T(d))  # expect: False
e = {1: (1, 2)}
print(T(e))  # expect: False
gc.collect()
print(T(e))  # expect: False
f = {i: i for i in range(3)}
print(T(f))  # expect: False
g = {i: [] for i in range(3)}
print(T(g), T(g.copy()), T(f.copy()), T({**f}), T({**g}))  # expect: True True False False True
class A: pass
a = A()
print(T(a), T(a.__dict__), T(A.__dict__))  # expect: True False True
a.x = []
print(T(a.__dict__))  # expect: False
k = {(1, []) if 0 else (1, 2): 1}
print(T(k))  # expect: False
h = {}
h.update(a=1); print(T(h))  # expect: False
h.update(a=[]); print(T(h))  # expect: True
j = {}; j.setdefault(1, 2); print(T(j)); j.setdefault(3, []); print(T(j))  # expect: False
# expect: True
