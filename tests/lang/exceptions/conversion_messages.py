for f in [lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: int("12", 1), lambda: int("z", 36) and int("8", 8), lambda: int([]), lambda: int(None), lambda: float("abc"), lambda: float([]), lambda: int(float("inf")), lambda: int(float("nan")), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord(5), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: list(5), lambda: tuple(1), lambda: set(1), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: str(b"a", 5), lambda: int("5" * 5000) and 1, lambda: float("1" * 400) and int(1e400), lambda: 10.0 ** 400, lambda: round("a"), lambda: hex(1.5), lambda: bin("a")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: 'x'
        # expect: ValueError invalid literal for int() with base 10: '1.5'
        # expect: ValueError invalid literal for int() with base 10: ''
        # expect: ValueError int() base must be >= 2 and <= 36, or 0
        # expect: ValueError invalid literal for int() with base 8: '8'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
        # expect: ValueError could not convert string to float: 'abc'
        # expect: TypeError float() argument must be a string or a real number, not 'list'
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
        # expect: ValueError chr() arg not in range(0x110000)
        # expect: ValueError chr() arg not in range(0x110000)
        # expect: TypeError ord() expected a character, but string of length 0 found
        # expect: TypeError ord() expected string of length 1, but int found
        # expect: ValueError bytes must be in range(0, 256)
        # expect: ValueError negative count
        # expect: TypeError string argument without an encoding
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
        # expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
        # expect: TypeError str() argument 'encoding' must be str, not int
        # expect: ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
        # expect: OverflowError cannot convert float infinity to integer
        # expect: OverflowError (34, 'Numerical result out of range')
        # expect: TypeError type str doesn't define __round__ method
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
