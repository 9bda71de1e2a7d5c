import math
print(math.pi, math.e, math.tau, math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.floor(10**20), type(math.floor(2.0)), math.fabs(-3), math.copysign(1, -0.0), math.modf(2.75), math.frexp(8.0), math.ldexp(0.5, 4))  # expect: 2 3 -2 -3 -2 100000000000000000000 <class 'int'> 3.0 -1.0 (0.75, 2.0) (0.5, 4) 8.0
for f in [lambda: math.floor("a"), lambda: math.floor(float("inf")), lambda: math.ceil(float("nan")), lambda: math.trunc("a")]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError must be real number, not str
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
        # expect: TypeError type str doesn't define __trunc__ method
