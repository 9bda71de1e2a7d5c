def f():
    raise ValueError("whole line")
f()
# raises: ValueError: whole line
