import sys
def cur():
    v = sys.exception()
    return repr(v)
print(cur())  # expect: None
try:
    raise ValueError(1)
except ValueError:
    print(cur())  # expect: ValueError(1)
    try:
        raise KeyError(2)
    except KeyError:
        print(cur(), sys.exc_info()[0].__name__)  # expect: KeyError(2) KeyError
    print(cur())  # expect: ValueError(1)
print(cur(), sys.exc_info())  # expect: None (None, None, None)
