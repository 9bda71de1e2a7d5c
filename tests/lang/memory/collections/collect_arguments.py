# collector: off, auto
import gc
gc.disable()
gc.collect()
for bad in [3, -1]:
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)  # expect: invalid generation
        # expect: invalid generation
try:
    gc.collect("x")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
print(gc.collect(generation=0), gc.collect(True))  # expect: 0 0
try:
    gc.collect(1, 2)
except TypeError as e:
    print(e)  # expect: collect() takes at most 1 argument (2 given)
