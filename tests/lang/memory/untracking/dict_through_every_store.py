# collector: off, auto
import gc
gc.disable()
T = gc.is_tracked
d = {}; d.setdefault("a", []); print(T(d))  # expect: True
d = {}; d.update(a=[]); print(T(d))  # expect: True
d = {} | {"a": []}; print(T(d))  # expect: True
d = {}; d |= {"a": []}; print(T(d))  # expect: True
d = {}; d["t"] = (1, 2); print(T(d))  # expect: True
d = {}; d["s"] = frozenset(); print(T(d))  # expect: True
d = {}; d["f"] = len; print(T(d))  # expect: True
d = {}; d["c"] = int; print(T(d))  # expect: False
d = {}; d["r"] = range(3); print(T(d))  # expect: False
d = {}; d["o"] = object(); print(T(d))  # expect: False
d = {}; d[(1, 2)] = 1; print(T(d))  # expect: True
d = {}; d[frozenset()] = 1; print(T(d))  # expect: True
d = {}; d[int] = 1; print(T(d))  # expect: False
class A: pass
d = {}; d[A] = 1; print(T(d))  # expect: True
d = dict(a=1); print(T(d))  # expect: False
d = dict(a=[]); print(T(d))  # expect: True
d = {"a": 1}; e = {**d}; print(T(e))  # expect: False
d = {"a": []}; e = dict(d); print(T(e))  # expect: True
e.clear(); print(T(e))  # expect: True
e = d.copy(); e.pop("a"); print(T(e)); gc.collect(); print(T(e))  # expect: True
# expect: False
