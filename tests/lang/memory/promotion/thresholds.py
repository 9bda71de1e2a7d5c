import gc
print(gc.get_threshold())  # expect: (2000, 10, 10)
gc.set_threshold(500, 5, 3)
print(gc.get_threshold())  # expect: (500, 5, 3)
gc.set_threshold(100)
print(gc.get_threshold())  # expect: (100, 5, 3)
gc.set_threshold(0)
print(gc.get_threshold()[0])  # expect: 0
for bad in [lambda: gc.set_threshold(), lambda: gc.set_threshold("x"), lambda: gc.set_threshold(1, 2, 3, 4)]:
    try:
        bad()
    except TypeError as e:
        print(e)  # expect: gc.set_threshold requires 1 to 3 arguments
        # expect: 'str' object cannot be interpreted as an integer
        # expect: gc.set_threshold requires 1 to 3 arguments
