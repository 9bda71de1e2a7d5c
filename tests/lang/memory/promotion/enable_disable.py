# collector: auto
import gc
print(gc.isenabled())  # expect: True
gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
print(gc.isenabled(), gc.enable(), gc.disable())  # expect: True None None
