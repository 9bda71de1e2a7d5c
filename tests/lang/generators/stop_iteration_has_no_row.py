import traceback
def stop():
    yield 1
    raise StopIteration(3)
def st2():
    yield from stop()
def st3():
    for x in stop(): yield x
def st4():
    yield next(stop())
    g = stop(); next(g)
    next(g)
def rows(e): return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]
for f in (lambda: [x for x in stop()], lambda: list(stop()), lambda: list(st2()), lambda: [x for x in st2()], lambda:list(st3()), lambda: [x for x in st3()], lambda: list(st4()), lambda: [x for x in st4()]):
    try: f()
    except RuntimeError as e: print(e, rows(e), rows(e.__cause__))
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st2', 6)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st2', 6)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st3', 8)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st3', 8)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st4', 12)] [('stop', 4)]
# expect: generator raised StopIteration [('<module>', 15), ('<lambda>', 14), ('st4', 12)] [('stop', 4)]
