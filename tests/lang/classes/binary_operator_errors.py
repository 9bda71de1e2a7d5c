for f in [lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} + {}, lambda: None - 1, lambda: "a" * "b", lambda: [1] * 2.0, lambda: 1 < "a", lambda: [] < (), lambda: -"a", lambda: ~1.5, lambda: +[],
          lambda: object() @ 1, lambda: 1 << 2.0, lambda: pow(2, 3, "a"), lambda: divmod("a", 1), lambda: "a" % 1, lambda: 5 in 5, lambda: 1 in "a", lambda: 5[0], lambda: {}[[]], lambda: "abc"["a"], lambda: [1]["a"], lambda: (1,)[1.0], lambda: hash([]), lambda: abs("x")]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: can only concatenate str (not "int") to str
        # expect: can only concatenate list (not "tuple") to list
        # expect: unsupported operand type(s) for +: 'dict' and 'dict'
        # expect: unsupported operand type(s) for -: 'NoneType' and 'int'
        # expect: can't multiply sequence by non-int of type 'str'
        # expect: can't multiply sequence by non-int of type 'float'
        # expect: '<' not supported between instances of 'int' and 'str'
        # expect: '<' not supported between instances of 'list' and 'tuple'
        # expect: bad operand type for unary -: 'str'
        # expect: bad operand type for unary ~: 'float'
        # expect: bad operand type for unary +: 'list'
        # expect: unsupported operand type(s) for @: 'object' and 'int'
        # expect: unsupported operand type(s) for <<: 'int' and 'float'
        # expect: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
        # expect: unsupported operand type(s) for divmod(): 'str' and 'int'
        # expect: not all arguments converted during string formatting
        # expect: argument of type 'int' is not iterable
        # expect: 'in <string>' requires string as left operand, not int
        # expect: 'int' object is not subscriptable
        # expect: unhashable type: 'list'
        # expect: string indices must be integers, not 'str'
        # expect: list indices must be integers or slices, not str
        # expect: tuple indices must be integers or slices, not float
        # expect: unhashable type: 'list'
        # expect: bad operand type for abs(): 'str'
