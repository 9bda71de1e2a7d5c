import sys
print(sys.getsizeof(1), sys.getsizeof([], 5))  # expect: 28 56
for f in [lambda: sys.getsizeof(), lambda: sys.getsizeof(1, 2, 3)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: getsizeof() missing required argument 'object' (pos 1)
        # expect: getsizeof() takes at most 2 arguments (3 given)
class A:
    def __sizeof__(self): raise ValueError("own")
try:
    sys.getsizeof(A())
except ValueError as e:
    print(e)  # expect: own
