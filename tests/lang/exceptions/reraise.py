def f():
    try:
        raise ValueError("orig")
    except ValueError:
        try:
            raise KeyError
        except KeyError:
            pass
        raise
try:
    f()
except ValueError as e:
    print(e)  # expect: orig
try:
    raise
except RuntimeError as e:
    print(e)  # expect: No active exception to reraise
