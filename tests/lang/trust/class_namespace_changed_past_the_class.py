# ours-only: CPython 3.13 reads freed memory here
import gc
class A:
    x = [1]
    def f(self): return "f1"
    def g(self): return self.x
d = [o for o in gc.get_referents(A.__dict__) if type(o) is dict][0]
a = A()
def probe(): return a.f(), a.x, A.x, A.f(a), a.g()
for _ in range(5): r = probe()
print(r)  # expect: ('f1', [1], [1], 'f1', [1])
d["f"] = lambda s: "f2"
d["x"] = [2]
junk = [[i] for i in range(100)]
print(probe())  # expect: ('f2', [2], [2], 'f2', [2])
del d["x"]
try: probe()
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'x'
d.clear()
try: probe()
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'f'
