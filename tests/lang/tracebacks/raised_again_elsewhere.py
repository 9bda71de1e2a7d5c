def f():
    raise ValueError("stored")
try:
    f()
except ValueError as e:
    stored = e
def g():
    raise stored
g()
# raises: ValueError: stored
