print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (2.5).hex(), float.fromhex("0x1.4p+1"), (0.1).hex(), (-0.0).hex(), float("inf").hex())  # expect: False True (3, 4) 0x1.4000000000000p+1 2.5 0x1.999999999999ap-4 -0x0.0p+0 inf
print((3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__(), (2.5).real, (2.5).imag, (2.5).conjugate())  # expect: 3 3 4 2.5 0.0 2.5
for f in [lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: int(float("-inf")), lambda: float.fromhex("zz")]:
    try:
        f()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)  # expect: OverflowError cannot convert Infinity to integer ratio
        # expect: ValueError cannot convert NaN to integer ratio
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError invalid hexadecimal floating-point string
