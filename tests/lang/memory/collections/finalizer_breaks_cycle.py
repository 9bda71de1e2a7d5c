# collector: off, auto
import gc
gc.disable()
class D:
    def __del__(self): self.__dict__.clear()
gc.collect()
a, b = D(), D()
a.o, b.o = b, a
del a, b
print(gc.collect(), gc.collect())  # expect: 0 0
