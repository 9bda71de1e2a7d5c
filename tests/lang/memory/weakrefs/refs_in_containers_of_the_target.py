import weakref
class A: pass
a = A()
a.list = [weakref.ref(a, lambda w: print("in list"))]
a.tup = (weakref.ref(a),)
outside = weakref.ref(a, lambda w: print("outside"))
del a  # expect: outside
# expect: in list
print(outside())  # expect: None
