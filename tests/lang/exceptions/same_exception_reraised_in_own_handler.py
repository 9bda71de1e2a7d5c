e = ValueError("x")
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as x:
    print(x is e, x.__context__)  # expect: True None
try:
    try: raise e
    except ValueError as inner: raise inner from inner
except ValueError as x:
    print(x.__cause__ is x)  # expect: True
