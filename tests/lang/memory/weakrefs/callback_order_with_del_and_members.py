import weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class A(D): pass
a = A("a"); a.child = D("child")
r1 = weakref.ref(a, lambda w: print("ref a"))
r2 = weakref.ref(a.child, lambda w: print("ref child"))
del a  # expect: del a
# expect: ref a
# expect: del child
# expect: ref child
