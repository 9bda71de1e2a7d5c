def inner():
    x = yield 1
    print("got", x)
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    yield from [10, 20]
    yield from "ab"
it = outer()
print(next(it))  # expect: 1
print(it.send("S"))  # expect: got S
# expect: r result
# expect: 10
print(list(it))  # expect: [20, 'a', 'b']
