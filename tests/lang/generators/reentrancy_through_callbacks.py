def g():
    yield from map(lambda _: next(it), [1])
it = g()
try:
    next(it)
except ValueError as e:
    print(e)  # expect: generator already executing
def h():
    try:
        yield
    finally:
        try: it2.send(None)
        except ValueError as e: print("in finally:", e)
it2 = h(); next(it2); it2.close()  # expect: in finally: generator already executing
