import weakref
class A: pass
a = A()
out = []
r = weakref.ref(a, lambda w: out.append(w()))
l = [a]
del a
l.clear()
print(out)  # expect: [None]
