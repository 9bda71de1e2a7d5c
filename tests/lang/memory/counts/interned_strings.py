import sys
a = "hello"
b = "hel" + "lo"
c = "".join(["hel", "lo"])
print(a is b, a is c, sys.intern(c) is a)  # expect: True False True
d = "hello world"
def f(): return "hello world"
print(f() is d)  # expect: True
e = "".join(["hello", " world"])
print(e is d, e == d)  # expect: False True
x = sys.intern("dynamic " + str(1))
y = sys.intern("dynamic " + str(1))
print(x is y)  # expect: True
class A: pass
o = A()
setattr(o, "".join(["at", "tr"]), 1)
print([k is "attr" for k in o.__dict__] == [True])  # expect: True
try:
    sys.intern(5)
except TypeError as e:
    print(e)  # expect: intern() argument must be str, not int
