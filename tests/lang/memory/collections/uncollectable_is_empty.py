# collector: off, auto
import gc
gc.collect()
class D:
    def __del__(self): pass
a, b = D(), D()
a.o, b.o = b, a
del a, b
print(gc.collect(), gc.garbage)  # expect: 2 []
