def g():
    try:
        yield 1
    finally:
        print("in finally")
        try:
            yield 2
        finally:
            print("second finally")
it = g()
next(it)
try:
    it.close()  # expect: in finally
except RuntimeError as e:
    print(e)  # expect: generator ignored GeneratorExit
# expect: second finally
