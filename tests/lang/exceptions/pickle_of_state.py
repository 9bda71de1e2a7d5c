e = ValueError("a")
e.extra = 5
print(e.__dict__, vars(e))  # expect: {'extra': 5} {'extra': 5}
e.args = (1, 2)
print(e, repr(e))  # expect: (1, 2) ValueError(1, 2)
e.args = "xy"
print(e.args)  # expect: ('x', 'y')
try:
    e.args = 5
except TypeError as x:
    print(x)  # expect: 'int' object is not iterable
