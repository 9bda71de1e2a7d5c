class A: pass
class B(A): pass
class Liar:
    @property
    def __class__(self): return A
print(isinstance(B(), A), isinstance(Liar(), A), isinstance(Liar(), Liar), issubclass(B, (int, A)), isinstance(1, ()), isinstance([], (tuple, (list, (dict,)))))  # expect: True True True True False True
