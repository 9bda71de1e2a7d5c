def g():
    try: yield
    except Exception as e: print(repr(e)); yield
it = g(); next(it); it.throw(ValueError("inst"))  # expect: ValueError('inst')
it = g(); next(it); it.throw(KeyError)  # expect: KeyError()
it = g(); next(it)
for bad in [5, "s", int]:
    try:
        it.throw(bad)
    except TypeError as e:
        print(e)  # expect: exceptions must be classes or instances deriving from BaseException, not int
        # expect: exceptions must be classes or instances deriving from BaseException, not str
        # expect: exceptions must be classes or instances deriving from BaseException, not type
