class A:
    def __len__(self): return 0
class B:
    def __bool__(self): return False
    def __len__(self): return 5
class C:
    def __bool__(self): return 1
class D:
    def __len__(self): return -1
class E:
    def __len__(self): return "x"
print(bool(A()), bool(B()), len(B()))  # expect: False False 5
for f in [lambda: bool(C()), lambda: len(D()), lambda: len(E()), lambda: bool(D())]:
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError __bool__ should return bool, returned int
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError __len__() should return >= 0
