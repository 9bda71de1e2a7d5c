def it():
    print("evaluated")
    return [1, 2]
g = (x for x in it())  # expect: evaluated
print("made")  # expect: made
print(list(g))  # expect: [1, 2]
try:
    (x for x in 5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
g = (y for x in [1] for y in 5)
try:
    next(g)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
