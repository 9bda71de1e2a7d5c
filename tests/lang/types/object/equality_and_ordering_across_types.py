print(1 == "1", [] == (), {} == set(), 1 == 1.0 == True, None == False, "" == b"", [1] == [1.0], (1,) == [1], {1} == frozenset([1]), range(2) == [0, 1])  # expect: False False False True False False True False True False
for a, b in [(1, "a"), ([], ()), (None, 1), ({}, {}), (1.5, "x"), (b"a", "a"), (int, 1), (range(1), range(2))]:
    try:
        a < b
    except TypeError as e:
        print(e)  # expect: '<' not supported between instances of 'int' and 'str'
        # expect: '<' not supported between instances of 'list' and 'tuple'
        # expect: '<' not supported between instances of 'NoneType' and 'int'
        # expect: '<' not supported between instances of 'dict' and 'dict'
        # expect: '<' not supported between instances of 'float' and 'str'
        # expect: '<' not supported between instances of 'bytes' and 'str'
        # expect: '<' not supported between instances of 'type' and 'int'
        # expect: '<' not supported between instances of 'range' and 'range'
