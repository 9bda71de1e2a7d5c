a, b, n, f, t = 1 + 2j, 3 - 4j, 5, 2.5, True
inf, nan = float("inf"), float("nan")
for x in (a, b, n, f, t, 0j, -0.0, 10**20):
    for y in (a, b, n, f, t, 0j, 1j):
        if not (isinstance(x, complex) or isinstance(y, complex)):
            continue
        for op in (lambda: x + y, lambda: x - y, lambda: x * y, lambda: x / y, lambda: x ** y, lambda: x == y, lambda: x != y):
            try:
                print(op(), end=" ")
            except Exception as e:
                print(type(e).__name__, e, end=" ")
        print()
for op in (lambda: a // b, lambda: a % b, lambda: divmod(a, 1), lambda: a < b, lambda: 1 < a, lambda: ~a, lambda: pow(a, 2, 3), lambda: round(a), lambda: a @ b, lambda: a & 1,
           lambda: 1j / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 0j ** 0, lambda: abs(complex(1e308, 1.5e308)), lambda: complex(1e200, 1e200) ** 2, lambda: complex(1e300) ** 1.5,
           lambda: a + 10**400, lambda: a == 10**400, lambda: a + "x", lambda: a + None, lambda: "%f" % a, lambda: "%d" % a, lambda: sum([1j, 2, 3.5]), lambda: max([1j, 2j])):
    try:
        print(op())
    except Exception as e:
        print(type(e).__name__, e)
print((-8) ** (1 / 3), (-8) ** 0.5, (-8.0) ** 0.25, pow(-2, 0.5), pow(-2.0, 1.5), (-1) ** 0.5)
x, y = -8, 1 / 3
print(x ** y, pow(x, y))
print(abs(3 + 4j), abs(complex(inf, nan)), abs(complex(nan, 1)), -a, +a, bool(0j), bool(1j), bool(complex(-0.0, 0.0)))
print(complex(inf, 1) * 1j, complex(inf, inf) / 2, complex(1, nan) + 1, 1e400j * 0, complex(1, 2) / complex(nan, 1))
print(2j ** 10, (1 + 1j) ** 7, (1 + 1j) ** -3, (1 + 2j) ** 0.5, (1 + 2j) ** (2 + 3j), (0.5 + 0.5j) ** 101, 1j ** 100, 1j ** -100)
a += 1j
a *= 2
print(a, a == complex(2, 6), hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), hash(2 + 3j), hash(-1j), hash(complex(-1, 0)), {1: "a"}[1 + 0j])
print(1 + 0j == 1, 1j == 1, 2**53 + 1 == complex(2**53), 2**53 == complex(2**53), 1j in [1j], 1j == "x", (1j).__eq__("x"), (1j).__lt__(2), (1j).__add__("x"), (1j).__radd__(2))
print(1j is 1j, (1j, 2) == (1j, 2))
def f(): return 1 + 2j, 3j
def g(): return 1 + 2j
print(f.__code__.co_consts, g.__code__.co_consts, f()[0] is f()[0], (lambda: -2j).__code__.co_consts, (lambda: 2 * 3j).__code__.co_consts)
# expect: (2+4j) 0j (-3+4j) (1+0j) (-0.22251715680177267+0.10070913113607541j) True False 
# expect: (4-2j) (-2+6j) (11+2j) (-0.2+0.4j) (932.1391946432212+95.9465336603415j) False True 
# expect: (6+2j) (-4+2j) (5+10j) (0.2+0.4j) (41-38j) False True 
# expect: (3.5+2j) (-1.5+2j) (2.5+5j) (0.4+0.8j) (-6.960664459571901+2.7296244647840084j) False True 
# expect: (2+2j) 2j (1+2j) (1+2j) (1+2j) False True 
# expect: (1+2j) (1+2j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (1+3j) (1+1j) (-2+1j) (2-1j) (0.2291401859804338+0.23817011512167555j) False True 
# expect: (4-2j) (2-6j) (11+2j) (-1-2j) (-21.083139690689016+24.00021070941257j) False True 
# expect: (6-8j) 0j (-7-24j) (1-0j) (-2.997990598421402-0.6237845862790473j) True False 
# expect: (8-4j) (-2-4j) (15-20j) (0.6-0.8j) (-237+3116j) False True 
# expect: (5.5-4j) (0.5-4j) (7.5-10j) (1.2-1.6j) (-37.999999999999986-41.00000000000001j) False True 
# expect: (4-4j) (2-4j) (3-4j) (3-4j) (3-4j) False True 
# expect: (3-4j) (3-4j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (3-3j) (3-5j) (4+3j) (-4-3j) (-0.09764860664028115+2.5257762622147437j) False True 
# expect: (6+2j) (4-2j) (5+10j) (1-2j) (-4.9850757089902356-0.3860313143198414j) False True 
# expect: (8-4j) (2+4j) (15-20j) (0.6+0.8j) (123.50979824364495-19.24395327925416j) False True 
# expect: (5+0j) (5+0j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (5+1j) (5-1j) 5j -5j (-0.038631969933935334+0.9992535068234805j) False True 
# expect: (3.5+2j) (1.5-2j) (2.5+5j) (0.5-1j) (-0.647013199540743+2.414823786453175j) False True 
# expect: (5.5-4j) (-0.5+4j) (7.5-10j) (0.3+0.4j) (-13.531869598100254+7.812114322000804j) False True 
# expect: (2.5+0j) (2.5+0j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (2.5+1j) (2.5-1j) 2.5j -2.5j (0.6087670819712999+0.793349002588488j) False True 
# expect: (2+2j) -2j (1+2j) (0.2-0.4j) (1+0j) False True 
# expect: (4-4j) (-2+4j) (3-4j) (0.12+0.16j) (1+0j) False True 
# expect: (1+0j) (1+0j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (1+1j) (1-1j) 1j -1j (1+0j) False True 
# expect: (1+2j) (-1-2j) 0j 0j ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: (3-4j) (-3+4j) 0j (-0+0j) ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: (5+0j) (-5+0j) 0j 0j 0j False True 
# expect: (2.5+0j) (-2.5+0j) 0j 0j 0j False True 
# expect: (1+0j) (-1+0j) 0j 0j 0j False True 
# expect: 0j 0j 0j ZeroDivisionError complex division by zero (1+0j) True False 
# expect: 1j -1j 0j 0j ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: (1+2j) (-1-2j) (-0+0j) 0j ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: (3-4j) (-3+4j) 0j (-0-0j) ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: 0j (-0+0j) (-0+0j) ZeroDivisionError complex division by zero (1+0j) True False 
# expect: 1j (-0-1j) (-0+0j) 0j ZeroDivisionError 0.0 to a negative or complex power False True 
# expect: (1e+20+2j) (1e+20-2j) (1e+20+2e+20j) (2e+19-4e+19j) (-5.426422210915543e+19-8.39963939635997e+19j) False True 
# expect: (1e+20-4j) (1e+20+4j) (3e+20-4e+20j) (1.2e+19+1.6e+19j) (-4.110788397776496e+59-9.11599795681779e+59j) False True 
# expect: (1e+20+0j) (1e+20+0j) 0j ZeroDivisionError complex division by zero (1+0j) False True 
# expect: (1e+20+1j) (1e+20-1j) 1e+20j -1e+20j (-0.47820381580893195+0.878248888724476j) False True 
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError '<' not supported between instances of 'int' and 'complex'
# expect: TypeError bad operand type for unary ~: 'complex'
# expect: ValueError complex modulo
# expect: TypeError type complex doesn't define __round__ method
# expect: TypeError unsupported operand type(s) for @: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for &: 'complex' and 'int'
# expect: ZeroDivisionError complex division by zero
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: (1+0j)
# expect: OverflowError absolute value too large
# expect: (nan+nanj)
# expect: OverflowError complex exponentiation
# expect: OverflowError int too large to convert to float
# expect: False
# expect: TypeError unsupported operand type(s) for +: 'complex' and 'str'
# expect: TypeError unsupported operand type(s) for +: 'complex' and 'NoneType'
# expect: TypeError must be real number, not complex
# expect: TypeError %d format: a real number is required, not complex
# expect: (5.5+1j)
# expect: TypeError '>' not supported between instances of 'complex' and 'complex'
# expect: (1.0000000000000002+1.7320508075688772j) (1.7319121124709868e-16+2.8284271247461903j) (1.189207115002721+1.1892071150027208j) (8.659560562354934e-17+1.4142135623730951j) (-5.19573633741296e-16-2.8284271247461903j) (6.123233995736766e-17+1j)
# expect: (1.0000000000000002+1.7320508075688772j) (1.0000000000000002+1.7320508075688772j)
# expect: 5.0 inf nan (-1-2j) (1+2j) False True False
# expect: (nan+infj) (nan+nanj) (2+nanj) (nan+nanj) (nan+nanj)
# expect: (-1024+0j) (8-8j) (-0.25-0.25j) (1.272019649514069+0.7861513777574233j) (-0.01513267242272266-0.179867483913335j) (-4.440892098500668e-16-4.440892098500648e-16j) (1+0j) (1+0j)
# expect: (2+6j) True True True 3000011 -2000006 -2 a
# expect: True False False True True False NotImplemented NotImplemented NotImplemented (2+1j)
# expect: True True
# expect: (None, ((1+2j), 3j)) (None, (1+2j)) True (None, (-0-2j)) (None, 6j)
