# collector: off, auto
import gc
T = gc.is_tracked
class A: pass
class S: __slots__ = ()
class I(int): pass
class IS(int): __slots__ = ()
def g(): yield
print(T(1), T("a"), T(1.5), T(None), T(b"x"), T(range(3)), T(slice(1)), T(object()))  # expect: False False False False False False True False
print(T([]), T(set()), T(frozenset()), T({1}), T(frozenset([1])))  # expect: True True True True True
print(T(A()), T(S()), T(A), T(I(1)), T(IS(1)))  # expect: True True True True True
print(T(g), T(g()), T(lambda: 0), T(len), T([].append), T(A().__init__), T(iter([])), T(iter(())), T(iter("")), T(iter(range(3))), T(iter({})))  # expect: True True True True True True True True True False True
print(T(enumerate([])), T(zip()), T(map(abs, [])), T(filter(None, [])), T(reversed([])), T({}.keys()), T(property()), T(staticmethod(len)), T(classmethod(len)))  # expect: True True True True True True True True True
print(T(ValueError()), T(gc), T(int), T(type), T(super(A, A())))  # expect: True True False False True
