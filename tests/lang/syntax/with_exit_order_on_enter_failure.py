class A:
    def __enter__(self): print("A enter")
    def __exit__(self, *a): print("A exit", a[0].__name__)
class B:
    def __enter__(self): raise RuntimeError("B")
    def __exit__(self, *a): print("never")
try:
    with A(), B():  # expect: A enter
    # expect: A exit RuntimeError
        print("never")
except RuntimeError as e:
    print(repr(e))  # expect: RuntimeError('B')
