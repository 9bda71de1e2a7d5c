print(True + True, True * 5, -True, ~True, True & False, True | False, True ^ True, True == 1, True is 1, str(True), repr(False))  # expect: 2 5 -1 -2 False True False True False True False
print(bool(), bool([]), bool("0"), bool(0.0), bool(-1), isinstance(True, int), True.__class__, int(True), float(True))  # expect: False False True False True True <class 'bool'> 1 1.0
print([False, True][True], sum([True, False, True]), format(True), format(True, "d"), f"{True:5}", "%d %s" % (True, True))  # expect: True 2 True 1     1 1 True
print(True < 2, max(True, 2), {True: "x"}[1], hash(True), True & 3, type(True & True), type(True & 1))  # expect: True 2 x 1 1 <class 'bool'> <class 'int'>
