import weakref
class A: pass
a = A()
f = weakref.finalize(a, print, "finalized", 1, sep="-")
print(f.alive, f.peek()[0] is a, f.peek()[1] is print, f.peek()[2:], f.detach is not None)  # expect: True True True (('finalized', 1), {'sep': '-'}) True
del a  # expect: finalized-1
print(f.alive, f.peek(), f())  # expect: False None None
b = A()
g = weakref.finalize(b, lambda *a: ("result", a), 5)
print(g(), g(), g.alive)  # expect: ('result', (5,)) None False
c = A()
h = weakref.finalize(c, print, "never")
print(h.detach()[0] is c, h.alive, h.detach())  # expect: True False None
del c
print(repr(h).split(" at ")[0], h.atexit)  # expect: <finalize object False
