# collector: off, auto
import weakref, gc
gc.collect()
class K: pass
d = weakref.WeakKeyDictionary()
k = K()
d[k] = [k]
del k
gc.collect()
print(len(d))  # expect: 1
e = weakref.WeakValueDictionary()
v = K(); v.me = v
e["v"] = v
del v
print(len(e))  # expect: 1
gc.collect()
print(len(e))  # expect: 0
