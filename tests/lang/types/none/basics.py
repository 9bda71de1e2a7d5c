print(None, str(None), repr(None), bool(None), None is None, None == None, None == 0, hash(None) == hash(None), type(None), hash(None) == 0xfca86420)  # expect: None None None False True True False True <class 'NoneType'> True
for f in [lambda: None + 1, lambda: None.x, lambda: None(), lambda: None[0], lambda: None < None, lambda: len(None), lambda: iter(None), lambda: type(None)(1)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
        # expect: AttributeError 'NoneType' object has no attribute 'x'
        # expect: TypeError 'NoneType' object is not callable
        # expect: TypeError 'NoneType' object is not subscriptable
        # expect: TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
        # expect: TypeError object of type 'NoneType' has no len()
        # expect: TypeError 'NoneType' object is not iterable
        # expect: TypeError NoneType takes no arguments
print(type(None)() is None)  # expect: True
