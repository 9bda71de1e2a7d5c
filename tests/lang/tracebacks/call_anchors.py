def outer(x): return inner(x, 1)(2)
def inner(a, b): return None
outer(
    5
)
# raises: TypeError: 'NoneType' object is not callable
