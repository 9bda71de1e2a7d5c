# collector: auto
import weakref
class A: pass
a = A()
r = weakref.ref(a, lambda w: print("callback at exit"))
f = weakref.finalize(a, print, "finalize at exit")
print("end")  # expect: end
# expect: finalize at exit
