def f():
    for i in []: pass
    return i
f()  # raises: UnboundLocalError: cannot access local variable 'i' where it is not associated with a value
