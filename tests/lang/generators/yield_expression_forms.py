def g():
    x = yield
    print(x)
    y = (yield 1) + (yield 2)
    print(y)
    print([(yield 3), (yield 4)])
    z = yield 5, 6
    print(f"{(yield z)}")
it = g()
print(next(it), it.send("a"), it.send(10), it.send(20), it.send("l1"), it.send("l2"), it.send("zz"))  # expect: a
# expect: 30
# expect: ['l1', 'l2']
# expect: None 1 2 3 4 (5, 6) zz
print(next(it, "end"))  # expect: None
# expect: end
