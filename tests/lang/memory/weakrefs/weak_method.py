import weakref
class A:
    def m(self): return "called"
a = A()
r = weakref.ref(a.m)
print(r())  # expect: None
w = weakref.WeakMethod(a.m)
print(w()(), w == weakref.WeakMethod(a.m), w() == a.m)  # expect: called True True
del a
print(w())  # expect: None
try:
    weakref.WeakMethod(5)
except TypeError as e:
    print(e)  # expect: argument should be a bound method, not <class 'int'>
