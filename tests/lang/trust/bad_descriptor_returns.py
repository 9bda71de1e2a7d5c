class D:
    def __get__(self, o, t): raise KeyError("get")
class A:
    d = D()
    __len__ = D()
try:
    A().d
except KeyError as e:
    print(e)  # expect: 'get'
try:
    len(A())
except KeyError as e:
    print(e)  # expect: 'get'
