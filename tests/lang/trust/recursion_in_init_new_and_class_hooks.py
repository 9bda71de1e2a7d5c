class A:
    def __init__(self): A()
try:
    A()
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class B:
    def __new__(cls): return B()
try:
    B()
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
class C:
    def __init_subclass__(cls): type("D", (C,), {})
try:
    class E(C): pass
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
