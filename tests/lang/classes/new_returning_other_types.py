class A:
    def __new__(cls, x):
        if x == 1: return super().__new__(cls)
        if x == 2: return "a string"
        if x == 3: return super().__new__(B)
        return None
    def __init__(self, x): print("init", type(self).__name__, x)
class B(A): pass
for x in (1, 2, 3, 4): print(type(A(x)).__name__)  # expect: init A 1
# expect: A
# expect: str
# expect: init B 3
# expect: B
# expect: NoneType
