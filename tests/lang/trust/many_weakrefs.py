import weakref
class A: pass
a = A()
n = 0
def cb(w):
    global n
    n += 1
refs = [weakref.ref(a, cb) for _ in range(10000)]
print(weakref.getweakrefcount(a))  # expect: 10000
del a
print(n, refs[0]())  # expect: 10000 None
