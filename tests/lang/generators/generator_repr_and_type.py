def g(): yield
it = g()
print(repr(it).split(" at ")[0])  # expect: <generator object g
try:
    type(it)()
except TypeError as e:
    print(e)  # expect: cannot create 'generator' instances
print(hasattr(it, "__next__"), hasattr(it, "send"), hasattr(it, "__len__"))  # expect: True True False
