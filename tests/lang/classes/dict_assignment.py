class A: pass
a = A()
a.x = 1
a.__dict__ = {"y": 2}
print(a.y, hasattr(a, "x"), vars(a))  # expect: 2 False {'y': 2}
a.__dict__["z"] = 3
print(a.z)  # expect: 3
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)  # expect: __dict__ must be set to a dictionary, not a 'int'
