o = object()
print(o == o, o != o, o.__eq__(1), o.__ne__(o), o.__class__, o.__sizeof__(), o.__dir__()[0] is not None, o.__doc__[:10])  # expect: True False NotImplemented False <class 'object'> 16 True The base c
print(o.__lt__(o), object.__repr__(5)[:15], object.__str__("x"), object.__format__(3, ""))  # expect: NotImplemented <int object at  'x' 3
try:
    object.__format__(3, "d")
except TypeError as e:
    print(e)  # expect: unsupported format string passed to int.__format__
try:
    o.x = 1
except AttributeError as e:
    print(e)  # expect: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
