try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e, repr(e.__context__))  # expect: catching classes that do not inherit from BaseException is not allowed ValueError()
try:
    try:
        raise ValueError
    except (KeyError, "x"):
        pass
except TypeError as e:
    print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    1
except 5:
    pass
print("unevaluated when nothing is raised")  # expect: unevaluated when nothing is raised
