class A:
    @classmethod
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __add__(self, o): return 1
print(A[5], A["x", 1])  # expect: A[5] A[('x', 1)]
for f in [lambda: A + A, lambda: len(A), lambda: list(A), lambda: A < A, lambda: -A, lambda: 1 in A]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: unsupported operand type(s) for +: 'type' and 'type'
        # expect: object of type 'type' has no len()
        # expect: 'type' object is not iterable
        # expect: '<' not supported between instances of 'type' and 'type'
        # expect: bad operand type for unary -: 'type'
        # expect: argument of type 'type' is not iterable
