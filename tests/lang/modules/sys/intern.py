import sys
a = sys.intern("some dynamic " + str(5))
b = sys.intern("some dynamic " + str(5))
print(a is b, a == "some dynamic 5")  # expect: True True
class S(str): pass
try:
    sys.intern(S("x"))
except TypeError as e:
    print(e)  # expect: can't intern S
