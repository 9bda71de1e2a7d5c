e = "before"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as x:
    print(x)  # expect: name 'e' is not defined
