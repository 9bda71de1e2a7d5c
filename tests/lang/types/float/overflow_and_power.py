for f in [lambda: 2.0 ** 10000, lambda: 1e200 ** 2, lambda: 0.0 ** -1, lambda: 10.0 ** 308, lambda: float("nan") ** 0, lambda: 1 ** float("nan"), lambda: (-2.0) ** 3, lambda: float("inf") ** -1]:
    try:
        print(f())
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)  # expect: OverflowError (34, 'Numerical result out of range')
        # expect: OverflowError (34, 'Numerical result out of range')
        # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
        # expect: 1e+308
        # expect: 1.0
        # expect: 1.0
        # expect: -8.0
        # expect: 0.0
