import weakref
class A:
    def __init__(self, n): self.n = n
objs = [A(i) for i in range(100)]
s = weakref.WeakSet(objs)
v = weakref.WeakValueDictionary((o.n, o) for o in objs)
k = weakref.WeakKeyDictionary((o, o.n) for o in objs)
print(len(s), len(v), len(k))  # expect: 100 100 100
del objs[10:]
print(len(s), len(v), len(k))  # expect: 10 10 10
print(sorted(o.n for o in s) == list(range(10)), sorted(v) == list(range(10)), sorted(k.values()) == list(range(10)))  # expect: True True True
o = objs[3]
objs.clear()
print(len(s), list(v), list(k.values()))  # expect: 1 [3] [3]
del o
print(len(s), len(v), len(k), bool(s), bool(v))  # expect: 0 0 0 False False
