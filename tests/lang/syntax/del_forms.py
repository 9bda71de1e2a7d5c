a = [1, 2, 3, 4]
del a[0]
print(a)  # expect: [2, 3, 4]
del a[1:]
print(a)  # expect: [2]
d = {"x": 1, "y": 2}
del d["x"]
print(d)  # expect: {'y': 2}
class C: pass
c = C()
c.v = 1
del c.v
print(hasattr(c, "v"))  # expect: False
x = y = 1
del (x, [y])
del a, c
y  # raises: NameError: name 'y' is not defined
