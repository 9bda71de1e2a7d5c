import weakref
class A: pass
a = A()
refs = {}
def cb1(w): print("cb1"); refs.pop(2, None)
def cb2(w): print("cb2"); refs.pop(1, None)
refs[1] = weakref.ref(a, cb1)
refs[2] = weakref.ref(a, cb2)
del a  # expect: cb2
# expect: cb1
print(sorted(refs))  # expect: []
