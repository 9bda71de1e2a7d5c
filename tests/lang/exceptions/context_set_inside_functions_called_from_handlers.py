def helper(): raise KeyError("helper")
try:
    try:
        raise ValueError("outer")
    except ValueError:
        helper()
except KeyError as e:
    print(repr(e.__context__))  # expect: ValueError('outer')
def swallow():
    try: raise TypeError
    except TypeError: pass
try:
    try: raise ValueError("o")
    except ValueError:
        swallow()
        raise IndexError
except IndexError as e:
    print(repr(e.__context__), e.__context__.__context__)  # expect: ValueError('o') None
