import math
nan, inf = math.nan, math.inf
print(math.isnan(nan), math.isinf(-inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 2), math.isclose(1e-10, 0, abs_tol=1e-9), math.fsum([0.1] * 10), math.fmod(-7, 3), math.remainder(7, 4), math.dist([0, 0], [3, 4]), math.nextafter(1.0, 2.0), math.ulp(1.0), math.sumprod([1, 2], [3, 4]))  # expect: True True True True False True 1.0 -1.0 -1.0 5.0 1.0000000000000002 2.220446049250313e-16 11
try:
    math.fmod(1, 0)
except ValueError as e:
    print(e)  # expect: math domain error
try:
    math.isclose(1, 1, rel_tol=-1)
except ValueError as e:
    print(e)  # expect: tolerances must be non-negative
