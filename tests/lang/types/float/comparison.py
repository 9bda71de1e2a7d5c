nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, 1.0 == 1, 1.5 > 1, 0.1 + 0.2 == 0.3, float("inf") > 10**400, 2**53 == 2.0**53, 2**53 + 1 > 2.0**53)  # expect: False True False False True True False True True True
print(sorted([3.5, 1, 2.25]), min(2.0, 2), max(2, 2.0), hash(1.5), hash(float("inf")), hash(-float("inf")), hash(0.1), hash(1e300))  # expect: [1, 2.25, 3.5] 2.0 2 1152921504606846977 314159 -314159 230584300921369408 1224995262755759164
