def g():
    total = 0
    while True:
        v = yield total
        if v is None: return "done"
        total += v
it = g()
print(next(it), it.send(5), it.send(10))  # expect: 0 5 15
try:
    it.send(None)
except StopIteration as e:
    print(e.value)  # expect: done
it = g()
try:
    it.send(1)
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started generator
