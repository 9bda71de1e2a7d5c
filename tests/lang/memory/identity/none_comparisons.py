class E:
    def __eq__(self, o): return True
e = E()
print(e == None, e is None, None is None, e in [None], None in [e], [None].index(None))  # expect: True False True True True 0
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], [nan].count(nan), {nan: 1}[nan], (nan,) == (nan,), nan in {nan})  # expect: False True True True 1 1 True True
print([float("nan")] == [float("nan")])  # expect: False
