a = []
print(id(a) == id(a), a is a, id(a) != id([]), isinstance(id(a), int))  # expect: True True True True
print(id(None) == id(None), id(True) != id(1), hash(a.__class__) == hash(list))  # expect: True True True
o = object()
print(hash(o) == id(o) >> 4 | (id(o) & 15) << 60)  # expect: True
