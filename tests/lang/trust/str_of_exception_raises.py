class E(Exception):
    def __str__(self): raise ValueError("no str")
try:
    raise E
except E as e:
    try:
        str(e)
    except ValueError as v:
        print(v, repr(v.__context__) == "E()")  # expect: no str True
