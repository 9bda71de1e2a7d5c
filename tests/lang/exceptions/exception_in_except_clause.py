def bad(): raise TypeError("evaluating the clause")
try:
    try:
        raise ValueError
    except bad():
        pass
except TypeError as e:
    print(e, repr(e.__context__))  # expect: evaluating the clause ValueError()
