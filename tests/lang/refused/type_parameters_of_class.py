# refused: type parameter
class A[T]:
    pass
