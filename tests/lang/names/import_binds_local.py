def f():
    import math
    return math.floor(2.5)
print(f())  # expect: 2
try:
    math
except NameError as e:
    print(e)  # expect: name 'math' is not defined
