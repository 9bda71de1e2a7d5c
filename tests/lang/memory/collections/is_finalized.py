# collector: off, auto
import gc
class A:
    def __del__(self): A.saved = self
class B: pass
print(gc.is_finalized(A()), gc.is_finalized(5), gc.is_finalized([]))  # expect: False False False
print(gc.is_finalized(A.saved))  # expect: True
def g():
    try: yield
    finally: pass
it = g()
next(it)
print(gc.is_finalized(it))  # expect: False
b = B(); b.me = b; b.a = A(); del b
gc.collect()
print(gc.is_finalized(A.saved))  # expect: True
