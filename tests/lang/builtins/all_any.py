print(all([]), any([]), all([1, 2]), any([0, ""]), all(x > 0 for x in [1, -1]), any(x > 0 for x in [1, -1]))  # expect: True False True False False True
it = iter([1, 0, 2])
print(all(it), list(it))  # expect: False [2]
it = iter([0, 1, 2])
print(any(it), list(it))  # expect: True [2]
class B:
    def __bool__(self): raise ValueError("bool")
try:
    all([B()])
except ValueError as e:
    print(e)  # expect: bool
try:
    any(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
