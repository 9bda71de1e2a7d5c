def a():
    yield from b()
def b():
    yield 1
    raise ValueError("in b")
for x in a(): pass
# raises: ValueError: in b
