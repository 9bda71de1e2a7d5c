import weakref
class A: pass
a, b, c = A(), A(), A()
weakref.finalize(a, print, "first made")
f = weakref.finalize(b, print, "second made")
g = weakref.finalize(c, print, "no exit call")
g.atexit = False
print(f.atexit)  # expect: True
# expect: second made
# expect: first made
