import math
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6), math.gcd(12, 18, 8), math.lcm(4, 6), math.lcm(), math.factorial(20), math.factorial(30), math.comb(5, 2), math.perm(5, 2), math.comb(3, 5), math.prod([1, 2, 3]), math.prod([], start=5), math.perm(5))  # expect: 6 0 5 2 2 12 1 2432902008176640000 265252859812191058636308480000000 10 20 0 6 5 120
for f in [lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.factorial("a")]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError factorial() not defined for negative values
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError n must be a non-negative integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
