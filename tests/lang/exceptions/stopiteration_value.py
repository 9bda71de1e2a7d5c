def g():
    yield 1
    return "value"
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)  # expect: value ('value',)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)  # expect: None ()
