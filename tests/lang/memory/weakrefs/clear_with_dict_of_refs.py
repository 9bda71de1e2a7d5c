import weakref
class A: pass
d = {}
def make(i):
    a = A()
    d[i] = weakref.ref(a, lambda w, i=i: d.pop(i))
    return a
xs = [make(i) for i in range(5)]
print(len(d))  # expect: 5
del xs[1:3]
print(sorted(d))  # expect: [0, 3, 4]
xs.clear()
print(d)  # expect: {}
