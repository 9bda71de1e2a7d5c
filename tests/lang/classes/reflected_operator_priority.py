class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
class C(A): pass
print(A() + B(), A() + C(), A() + A(), B() + A(), 1 + A())  # expect: B.radd A.add A.add A.add A.radd
class N:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return "N.radd"
print(N() + N() if 0 else 1 + N())  # expect: N.radd
try:
    N() + N()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'N' and 'N'
try:
    N() + 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'N' and 'int'
