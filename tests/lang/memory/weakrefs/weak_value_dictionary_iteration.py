import weakref
class A: pass
xs = [A() for _ in range(5)]
d = weakref.WeakValueDictionary(enumerate(xs))
seen = []
for k in d.keys():
    seen.append(k)
    if k == 0: del xs[3:]
print(seen, len(d))  # expect: [0, 1, 2] 3
n = 0
for v in d.values():
    n += 1
print(n)  # expect: 3
del v
xs.clear()
print(len(d), list(d.items()))  # expect: 0 []
