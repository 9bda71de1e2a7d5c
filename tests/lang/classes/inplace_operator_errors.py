x = []
try:
    x += 1
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
y = 1
try:
    y -= "a"
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for -=: 'int' and 'str'
z = None
try:
    z **= 2
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for **=: 'NoneType' and 'int'
try:
    y @= 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for @=: 'int' and 'int'
