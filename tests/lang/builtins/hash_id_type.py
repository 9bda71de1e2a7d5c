print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), id(None) == id(None), type(5)(3), hash(None) == hash(None), hash(-1), hash(float("nan")) is not None)  # expect: True True True True 3 True -2 True
for f in [lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(slice([])), lambda: hash()]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'list'
        # expect: hash() takes exactly one argument (0 given)
