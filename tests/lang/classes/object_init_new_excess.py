class A:
    def __new__(cls, x): return object.__new__(cls)
print(type(A(1)).__name__)  # expect: A
class B:
    def __new__(cls, x): return object.__new__(cls, x)
B(1)  # raises: TypeError: object.__new__() takes exactly one argument (the type to instantiate)
