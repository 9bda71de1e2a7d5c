import weakref
class A: pass
def callback(w):
    raise ValueError("in callback")
a = A()
r = weakref.ref(a, callback)
del a
print("after")  # expect: after
