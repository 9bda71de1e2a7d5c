try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][0]
except IndexError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)  # expect: ZeroDivisionError('division by zero') None False
