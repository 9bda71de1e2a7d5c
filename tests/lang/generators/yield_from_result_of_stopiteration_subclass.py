class Stop(StopIteration): pass
class It:
    def __iter__(self): return self
    def __next__(self): raise Stop("value")
def g():
    r = yield from It()
    yield r
print(list(g()))  # expect: ['value']
def h():
    r = yield from iter([])
    yield ("none", r)
print(list(h()))  # expect: [('none', None)]
