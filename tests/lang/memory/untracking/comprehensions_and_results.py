# collector: off, auto
import gc
gc.disable()
T = gc.is_tracked
print(T([x for x in range(3)]), T({x for x in range(3)}), T({x: x for x in range(3)}), T({x: [] for x in range(3)}))  # expect: True True False True
print(T(tuple(range(3))), T(tuple([[]])), T("a b".split()), T("a-b".partition("-")), T(divmod(7, 2)), T(sorted([1])))  # expect: True True True True True True
print(T(dict(zip("ab", [1, 2]))), T(dict([("a", [])])), T(dict.fromkeys("ab")), T(dict.fromkeys("ab", [])), T(globals()))  # expect: False True False True True
class A:
    def __init__(self): self.x = 1
a = A()
print(T(a.__dict__), T(vars(A)), T(a.__dict__.copy()))  # expect: False True False
a.y = [1]
print(T(a.__dict__), T(a.__dict__.copy()))  # expect: False False
e = ValueError(1, 2)
print(T(e.args), T(e), T(e.__dict__))  # expect: True True False
