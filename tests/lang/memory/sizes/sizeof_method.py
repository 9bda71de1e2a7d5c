import sys
class A:
    def __sizeof__(self): return 100
print(sys.getsizeof(A()))  # expect: 132
class B:
    __slots__ = ()
    def __sizeof__(self): return 100
print(sys.getsizeof(B()))  # expect: 116
class C:
    def __sizeof__(self): return -1
try:
    sys.getsizeof(C())
except ValueError as e:
    print(e)  # expect: __sizeof__() should return >= 0
class D:
    def __sizeof__(self): return "x"
try:
    sys.getsizeof(D())
except TypeError as e:
    print(e)  # expect: an integer is required
print(sys.getsizeof(D(), 7))  # expect: 7
print([].__sizeof__(), (1).__sizeof__(), {}.__sizeof__(), ().__sizeof__(), "".__sizeof__(), (lambda: 0).__sizeof__(), set().__sizeof__())  # expect: 40 28 48 24 41 144 200
print(object.__sizeof__([]), object.__sizeof__(5), object.__sizeof__(()))  # expect: 40 56 24
