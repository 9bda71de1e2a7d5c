class A: x = 1
class B(A): x = 2
del B.x
print(B.x)  # expect: 1
del A.x
try:
    B.x
except AttributeError as e:
    print(e)  # expect: type object 'B' has no attribute 'x'
try:
    del A.x
except AttributeError as e:
    print(e)  # expect: type object 'A' has no attribute 'x'
