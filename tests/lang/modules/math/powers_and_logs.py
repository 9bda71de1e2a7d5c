import math
print(math.sqrt(16), math.sqrt(2), math.isqrt(17), math.isqrt(10**40), math.pow(2, 10), math.exp(1), math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log(10**400) > 900, math.log1p(1e-10), math.expm1(1e-10), math.cbrt(64), math.hypot(3, 4), math.exp2(5), math.log2(10**400) > 1328)  # expect: 4.0 1.4142135623730951 4 100000000000000000000 1024.0 2.718281828459045 1.0 3.0 10.0 3.0 True 9.999999999500001e-11 1.00000000005e-10 4.0 5.0 32.0 True
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.isqrt(-1), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3), lambda: math.sqrt("a"), lambda: math.log(2, 1), lambda: math.log2(0), lambda: math.log10(-1)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: ValueError isqrt() argument must be nonnegative
        # expect: OverflowError math range error
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: TypeError must be real number, not str
        # expect: ZeroDivisionError float division by zero
        # expect: ValueError math domain error
        # expect: ValueError math domain error
