print(abs(-3), abs(-2.5), abs(True), round(2.567, 1), round(1234, -2), pow(2, 5), pow(2, 5, 7), pow(2, -1), pow(2.0, 3), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2))  # expect: 3 2.5 1 2.6 1200 32 4 0.5 8.0 (2, 1) (-3, 2) (3.0, 1.5)
for f in [lambda: abs("a"), lambda: abs(), lambda: round(), lambda: pow(2), lambda: pow(2, 3.0, 5), lambda: divmod(1), lambda: round(1.5, "a"), lambda: divmod("a", 2)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: bad operand type for abs(): 'str'
        # expect: abs() takes exactly one argument (0 given)
        # expect: round() missing required argument 'number' (pos 1)
        # expect: pow() missing required argument 'exp' (pos 2)
        # expect: pow() 3rd argument not allowed unless all arguments are integers
        # expect: divmod expected 2 arguments, got 1
        # expect: 'str' object cannot be interpreted as an integer
        # expect: unsupported operand type(s) for divmod(): 'str' and 'int'
