def g():
    try: yield
    finally: raise KeyError("from finally")
it = g(); next(it)
try:
    it.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))  # expect: KeyError('from finally') GeneratorExit()
print(next(it, "finished"))  # expect: finished
