class D:
    def __get__(self, obj, typ): return "descr"
class A:
    d = D()
a = A()
print(a.d)  # expect: descr
a.d = 1
print(a.d, A.d)  # expect: 1 descr
del a.d
print(a.d)  # expect: descr
