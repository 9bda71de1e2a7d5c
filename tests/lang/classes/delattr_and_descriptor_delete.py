class D:
    def __get__(self, o, t): return "got"
    def __delete__(self, o): print("deleted")
class A:
    d = D()
    @property
    def p(self): return 1
a = A()
del a.d  # expect: deleted
try:
    del a.p
except AttributeError as e:
    print(e)  # expect: property 'p' of 'A' object has no deleter
try:
    a.d = 5
except AttributeError as e:
    print(e)  # expect: __set__
try:
    del a.nothing
except AttributeError as e:
    print(e)  # expect: 'A' object has no attribute 'nothing'
del A.d
try:
    a.d
except AttributeError as e:
    print(e)  # expect: 'A' object has no attribute 'd'
