def g():
    yield next(iter([]))
try:
    list(g())
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)  # expect: generator raised StopIteration StopIteration
def h():
    try:
        yield next(iter([]))
    except StopIteration:
        return
print(list(h()))  # expect: []
