def it():
    yield 1
    yield 2
    raise ValueError
try:
    for i in it(): pass
except ValueError:
    print(i)  # expect: 2
try:
    [j for j in it()]
except ValueError:
    print("j" in globals())  # expect: False
