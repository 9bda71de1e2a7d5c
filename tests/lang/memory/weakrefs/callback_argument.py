import weakref
class A: pass
a = A()
def cb(w): print(w is r, w())
r = weakref.ref(a, cb)
print(r.__callback__ is cb)  # expect: True
del a  # expect: True None
print(r.__callback__)  # expect: None
