class A:
    def __repr__(self): return repr(self)
try:
    repr(A())
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class B:
    def __str__(self): return str(self)
try:
    str(B())
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class C:
    def __repr__(self): return f"{[self]}"
try:
    repr(C())
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
