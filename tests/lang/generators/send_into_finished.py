def g(): yield 1
it = g(); list(it)
try:
    it.send(5)
except StopIteration as e:
    print(repr(e))  # expect: StopIteration()
try:
    it.throw(ValueError("after end"))
except ValueError as e:
    print(e)  # expect: after end
