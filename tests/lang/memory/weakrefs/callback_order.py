import weakref
class A:
    def __del__(self): print("del")
a = A()
refs = [weakref.ref(a, lambda w, i=i: print("callback", i)) for i in range(3)]
r = weakref.ref(a)
del a  # expect: del
# expect: callback 2
# expect: callback 1
# expect: callback 0
print([w() for w in refs], r())  # expect: [None, None, None] None
