class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    __y = 5
    def __z(self): return self.__y
    def callz(self): return self.__z()
    __dunder__ = 1
class _B:
    __q = 2
class __C:
    __q = 3
print(A().get(), A()._A__x, A._A__y, A().callz(), A.__dunder__, _B._B__q, __C._C__q)  # expect: 1 1 5 5 1 2 3
def f():
    class D:
        def m(self): return __glob
    return D().m()
_D__glob = "mangled"
print(f())  # expect: mangled
