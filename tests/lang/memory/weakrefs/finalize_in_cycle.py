# collector: off, auto
import gc, weakref
gc.disable()
gc.collect()
class A:
    def __del__(self): print("del")
a = A(); a.me = a
f = weakref.finalize(a, print, "finalize first")
del a
print(f.alive)  # expect: True
gc.collect()  # expect: finalize first
# expect: del
print(f.alive)  # expect: False
