def g():
    try:
        yield 1
    finally:
        pass
it = g()
next(it)
it.throw(ValueError("thrown in"))
# raises: ValueError: thrown in
