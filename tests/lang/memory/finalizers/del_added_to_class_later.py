class A: pass
a = A()
A.__del__ = lambda self: print("added later")
del a  # expect: added later
a = A()
del A.__del__
del a
print("removed")  # expect: removed
