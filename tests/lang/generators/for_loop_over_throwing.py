def g():
    yield 1
    raise KeyError("in gen")
try:
    for x in g(): print(x)  # expect: 1
except KeyError as e:
    print("caught", e)  # expect: caught 'in gen'
