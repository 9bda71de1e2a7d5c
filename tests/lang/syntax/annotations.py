x: int = 5
y: "str"
print(x, __annotations__)  # expect: 5 {'x': <class 'int'>, 'y': 'str'}
def f(a: int, b: "q" = 2, *c: list, d: 1 + 1 = 4, **e: dict) -> None: pass
print(f.__annotations__)  # expect: {'a': <class 'int'>, 'b': 'q', 'c': <class 'list'>, 'd': 2, 'e': <class 'dict'>, 'return': None}
class C:
    a: int
    b: str = "x"
print(C.__annotations__, C.b, hasattr(C, "a"))  # expect: {'a': <class 'int'>, 'b': <class 'str'>} x False
def g():
    z: undefined_name = 1
    return z
print(g())  # expect: 1
(q): print("no annotation kept") = 3  # expect: no annotation kept
print("q" in __annotations__)  # expect: False
