def g():
    yield 1
    raise KeyError("gen")
def consume(it):
    for x in it:
        pass
consume(g())
# raises: KeyError: 'gen'
