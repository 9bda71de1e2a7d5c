class A:
    __iter__ = None
    __hash__ = None
    __contains__ = None
    __add__ = None
for f in [lambda: iter(A()), lambda: hash(A()), lambda: 1 in A(), lambda: A() + 1]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: 'A' object is not iterable
        # expect: unhashable type: 'A'
        # expect: 'A' object is not a container
        # expect: 'NoneType' object is not callable
