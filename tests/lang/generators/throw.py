def g():
    while True:
        try:
            yield "y"
        except ValueError as e:
            print("caught", e)
            yield "recovered"
it = g()
print(next(it), it.throw(ValueError("v")), next(it))  # expect: caught v
# expect: y recovered y
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("out", e)  # expect: out 'k'
print(next(it, "finished"))  # expect: finished
it = g()
try:
    it.throw(TypeError)
except TypeError as e:
    print(repr(e))  # expect: TypeError()
print(next(it, "finished"))  # expect: finished
