import timeit
print(timeit.timeit("1", number=3) >= 0, len(timeit.repeat("x", "x=1", repeat=2, number=1)), timeit.default_number)
# expect: True 2 1000000
calls = []
timer = timeit.Timer(lambda: calls.append(1), lambda: calls.append(0))
timer.timeit(3)
print(calls)  # expect: [0, 1, 1, 1]
for args in ((3,), ("x", 3), ("1 +",)):
    try:
        timeit.Timer(*args)
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError stmt is neither a string nor callable
# expect: ValueError setup is neither a string nor callable
# expect: SyntaxError invalid syntax (<timeit-src>, line 2)
try:
    timeit.timeit("undefined_name", number=1)
except NameError as e:
    print(e)
# expect: name 'undefined_name' is not defined
print(timeit.timeit("y", globals={"y": 1}, number=1) >= 0, timer.src)
# expect: True 
# expect: def inner(_it, _timer, _setup=_setup, _stmt=_stmt):
# expect:     _setup()
# expect:     _t0 = _timer()
# expect:     for _i in _it:
# expect:         _stmt()
# expect:         pass
# expect:     _t1 = _timer()
# expect:     return _t1 - _t0
# expect: 
