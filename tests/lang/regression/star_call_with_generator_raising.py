def g():
    yield 1
    raise TypeError("inside the generator")
try:
    print(*g())
except TypeError as e:
    print(e)  # expect: inside the generator
