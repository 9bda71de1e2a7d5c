class A:
    __slots__ = ("x",)
class B(A):
    x = 5
b = B()
print(b.x)  # expect: 5
b.x = 7
print(b.x, A.x.__get__.__class__.__name__ != "")  # expect: 7 True
try:
    print(A.x.__get__(b))
except AttributeError as e:
    print(e)  # expect: 'B' object has no attribute 'x'
