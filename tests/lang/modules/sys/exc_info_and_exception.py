import sys
print(sys.exc_info(), sys.exception())  # expect: (None, None, None) None
try:
    raise ValueError("v")
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t is ValueError, v is e, tb is e.__traceback__, sys.exception() is e)  # expect: True True True True
