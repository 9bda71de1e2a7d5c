def g():
    yield 1
    return 7
def h():
    r = yield from g()
    yield r
print(list(h()))  # expect: [1, 7]
def empty():
    return 5
    yield
print(list(empty()))  # expect: []
