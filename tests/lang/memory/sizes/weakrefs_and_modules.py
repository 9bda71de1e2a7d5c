import sys, weakref, math
S = sys.getsizeof
class A: pass
a = A()
print(S(weakref.ref(a)), S(weakref.proxy(a)), S(math), S(sys))  # expect: 80 80 72 72
class R(weakref.ref): pass
print(S(R(a)))  # expect: 96
class RS(weakref.ref): __slots__ = ()
print(S(RS(a)))  # expect: 80
