# collector: off, auto
import gc, sys
gc.disable()
gc.collect()
M = type(sys)
m = M("made"); m.me = m
del m
print(gc.collect())  # expect: 2
m = M("made2"); m.f = (lambda: 0)
del m
print(gc.collect())  # expect: 0
