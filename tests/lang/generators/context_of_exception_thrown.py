def g():
    try:
        yield
    except ValueError:
        raise KeyError("new")
it = g(); next(it)
try:
    it.throw(ValueError("old"))
except KeyError as e:
    print(repr(e), repr(e.__context__))  # expect: KeyError('new') ValueError('old')
