class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a)
        return super().__new__(cls)
    def __init__(self, *a): print("init", a)
A(1, 2)  # expect: new A (1, 2)
# expect: init (1, 2)
class B:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(B())  # expect: 5
class S:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = object.__new__(cls)
        return cls.inst
print(S() is S())  # expect: True
