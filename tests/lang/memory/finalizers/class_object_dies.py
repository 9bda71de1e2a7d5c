# collector: off, auto
import gc
gc.disable()
gc.collect()
class D:
    def __del__(self): print("attr del")
class A:
    d = D()
del A
print("class still there: it is a cycle")  # expect: class still there: it is a cycle
print(gc.collect())  # expect: attr del
# expect: 7
