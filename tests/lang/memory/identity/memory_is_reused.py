print(id([]) == id([]))  # expect: True
print(id({}) == id({}))  # expect: True
print(id(object()) == id(object()))  # expect: True
print(id(1.5 + len("a")) == id(2.5 + len("a")))  # expect: True
a = [1]
i = id(a)
del a
b = [2]
print(id(b) == i)  # expect: True
x, y = object(), object()
ix, iy = id(x), id(y)
del x, y
p, q = object(), object()
print(id(p) == iy, id(q) == ix)  # expect: True True
